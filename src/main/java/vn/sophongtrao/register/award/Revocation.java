package vn.sophongtrao.register.award;

import java.time.LocalDate;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;

/**
 * The decision that takes an award back.
 *
 * @param on its day
 * @param number its number, up to 60 characters
 * @param reason why, up to 500 characters, without persons
 */
public record Revocation(LocalDate on, String number, String reason) {

    static final Message ON = Message.of("award.field.revokedOn");
    static final FreeText NUMBER = FreeText.of("revocationNumber", "award.field.revocationNumber", 60);
    static final FreeText REASON = FreeText.of("revocationReason", "award.field.revocationReason", 500);

    /** As it is kept. */
    Revocation checked(LocalDate decided, LocalDate today) {
        requireDay(on, decided, today);
        return new Revocation(on, NUMBER.required(number), REASON.required(reason));
    }

    /** @throws RuleViolation where no award of that day can be revoked on the other */
    static void requireDay(LocalDate revoked, LocalDate decided, LocalDate today) {
        if (revoked.isBefore(decided)) {
            throw RuleViolation.at("revokedOn", "award.rule.early", ON, decided);
        }
        if (revoked.isAfter(today)) {
            throw RuleViolation.at("revokedOn", "award.rule.future", ON, today);
        }
    }
}
