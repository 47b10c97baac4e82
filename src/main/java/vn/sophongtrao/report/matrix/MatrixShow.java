package vn.sophongtrao.report.matrix;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.ReportState;

/** Which reports the matrix shows. */
enum MatrixShow {
    ALL,
    WAITING,
    OVERDUE,
    RETURNED,
    REOPENED,
    LATE,
    NOT_STARTED,
    DRAFT,
    APPROVED;

    /** The choice of that name in an address; all reports for any other text. */
    static MatrixShow of(@Nullable String name) {
        return Stream.of(values())
                .filter(show -> show.value().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    /** As it is written in an address. */
    public String value() {
        return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
    }

    boolean includes(MatrixCell cell) {
        return switch (this) {
            case ALL -> true;
            case WAITING -> cell.state() == ReportState.SUBMITTED;
            case OVERDUE -> cell.isOverdue();
            case RETURNED -> cell.isReturned();
            case REOPENED -> cell.isBeingCorrected();
            case LATE -> cell.isLate();
            case NOT_STARTED -> cell.isOwed() && cell.state() == ReportState.NOT_STARTED;
            case DRAFT -> cell.state() == ReportState.DRAFT;
            case APPROVED -> cell.state() == ReportState.APPROVED;
        };
    }
}
