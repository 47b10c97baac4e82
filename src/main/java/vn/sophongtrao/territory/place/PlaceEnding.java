package vn.sophongtrao.territory.place;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;

/**
 * The end of a place.
 *
 * @param on first day on which it is no more
 * @param reason why, up to 500 characters
 */
public record PlaceEnding(LocalDate on, String reason) {

    static final Message ON = Message.of("territory.place.field.endedOn");

    /** The rule of the reason. */
    static final FreeText REASON = FreeText.of("endReason", "territory.place.field.endReason", 500);

    /** As it is kept. */
    PlaceEnding checked(@Nullable LocalDate validFrom, LocalDate today) {
        requireEnded(on, validFrom, today);
        return new PlaceEnding(on, REASON.required(reason));
    }

    /** @throws RuleViolation where it cannot have ended on the day */
    static void requireEnded(LocalDate on, @Nullable LocalDate validFrom, LocalDate today) {
        if (validFrom != null && on.isBefore(validFrom)) {
            throw RuleViolation.at("endedOn", "territory.place.rule.early", ON, validFrom);
        }
        if (on.isAfter(today)) {
            throw RuleViolation.at("endedOn", "territory.place.rule.future", ON, today);
        }
    }
}
