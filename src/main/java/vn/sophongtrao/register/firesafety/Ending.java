package vn.sophongtrao.register.firesafety;

import java.time.LocalDate;

import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;

/**
 * The end of a group or a point.
 *
 * @param on first day on which it counts no more
 * @param reason why, up to 500 characters
 */
public record Ending(LocalDate on, String reason) {

    public static final Message ON = Message.of("firesafety.field.endedOn");

    /** The rule of the reason. */
    public static final FreeText REASON = FreeText.of("endReason", "firesafety.field.endReason", 500);

    /** As it is kept. */
    public Ending checked(LocalDate established, LocalDate today) {
        Dates.requireEnded(on, established, today);
        return new Ending(on, REASON.required(reason));
    }
}
