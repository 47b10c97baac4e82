package vn.sophongtrao.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * Where a target stands against its due day.
 *
 * @param days between the due day and the day it was reached, or today where it is not; never negative
 */
record Standing(Kind kind, long days) {

    /** Where targets stand; the conditions are over {@code target t} and {@code :today}. */
    enum Kind {
        OPEN("clock", "t.completed_on is null and t.due_on >= :today"),
        OVERDUE("alert-triangle", "t.completed_on is null and t.due_on < :today"),
        EARLY("circle-check", "t.completed_on < t.due_on"),
        ON_TIME("circle-check", "t.completed_on = t.due_on"),
        LATE("flag", "t.completed_on > t.due_on"),
        WITHDRAWN("ban", "t.withdrawal_reason is not null");

        private final String icon;
        private final String condition;

        Kind(String icon, String condition) {
            this.icon = icon;
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    static Standing of(LocalDate due, @Nullable LocalDate completed, boolean withdrawn, LocalDate today) {
        LocalDate measured = completed == null ? today : completed;
        long late = ChronoUnit.DAYS.between(due, measured);
        return new Standing(withdrawn ? Kind.WITHDRAWN : kind(late, completed != null), Math.abs(late));
    }

    private static Kind kind(long late, boolean completed) {
        if (!completed) {
            return late > 0 ? Kind.OVERDUE : Kind.OPEN;
        }
        if (late == 0) {
            return Kind.ON_TIME;
        }
        return late < 0 ? Kind.EARLY : Kind.LATE;
    }

    /** Its sign. */
    public String icon() {
        return kind.icon;
    }

    /** Whether somebody has to act. */
    public boolean warns() {
        return kind == Kind.OVERDUE;
    }

    public boolean isCompleted() {
        return kind == Kind.EARLY || kind == Kind.ON_TIME || kind == Kind.LATE;
    }

    public boolean isWithdrawn() {
        return kind == Kind.WITHDRAWN;
    }

    /** In a few words: “Hoàn thành trước hạn 41 ngày”. */
    public Message words() {
        return Message.of("target.standing." + kind.name(), days);
    }

    /**
     * In a sentence: “Hoàn thành trước thời hạn Giám đốc Công an thành phố giao 41 ngày.”
     *
     * @param assignedBy the office that set the target
     */
    public Message sentence(String assignedBy) {
        return Message.of("target.sentence." + kind.name(), assignedBy, days);
    }
}
