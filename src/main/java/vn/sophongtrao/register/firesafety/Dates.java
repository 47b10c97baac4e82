package vn.sophongtrao.register.firesafety;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Message;

/** The order of the days of a group or a point. A refusal stands at the field of the day. */
public final class Dates {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private Dates() {}

    /** @throws RuleViolation where nothing can have been established on the day */
    public static void requireEstablished(LocalDate established, LocalDate today) {
        require("establishedOn", established, FIRST_DAY, today);
    }

    /**
     * @param field of the day of a drill or an inspection
     * @throws RuleViolation where it cannot have been on the day
     */
    public static void requireChecked(
            String field, @Nullable LocalDate checked, LocalDate established, LocalDate today) {
        if (checked != null) {
            require(field, checked, established, today);
        }
    }

    /** @throws RuleViolation where nothing can have ended on the day */
    static void requireEnded(LocalDate ended, LocalDate established, LocalDate today) {
        require("endedOn", ended, established, today);
    }

    private static void require(String field, LocalDate day, LocalDate first, LocalDate last) {
        Message name = Message.of("firesafety.field." + field);
        if (day.isBefore(first)) {
            throw RuleViolation.at(field, "firesafety.rule.early", name, first);
        }
        if (day.isAfter(last)) {
            throw RuleViolation.at(field, "firesafety.rule.future", name, last);
        }
    }
}
