package vn.sophongtrao.register.award.listing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.InLanguage;

/**
 * An award that counts.
 *
 * @param recipientName who received it; null where they may not be named, whoever asks
 * @param recipientUnitId the ward to which the recipient belongs; the district office where to none
 * @param modelName the model it is connected with, null for none
 * @param path address of its page, without the host
 */
public record ListedAward(
        String code,
        String decisionNumber,
        LocalDate decidedOn,
        InLanguage authority,
        InLanguage form,
        InLanguage type,
        InLanguage recipientKind,
        @Nullable String recipientName,
        long recipientUnitId,
        String achievement,
        @Nullable String modelName,
        String path) {}
