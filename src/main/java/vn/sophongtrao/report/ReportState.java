package vn.sophongtrao.report;

import java.util.Locale;

/** Where a monthly report stands. The stored form is the constant's name; a report without a row is not started. */
public enum ReportState {
    /** Nothing has been entered yet. */
    NOT_STARTED,
    /** Figures are being entered. */
    DRAFT,
    /** Handed in; waits for the district. */
    SUBMITTED,
    /** Sent back by the district with a comment. */
    RETURNED,
    /** Accepted: counts in every total. */
    APPROVED,
    /** Being corrected after an approval; until the next one the approved submission goes on counting. */
    REOPENED;

    /** Whether figures may be typed and the report handed in. */
    public boolean takesFigures() {
        return this != SUBMITTED && this != APPROVED;
    }

    /** Key of the message that says the state in a word or two. */
    public String labelKey() {
        return "report.state." + name();
    }

    /** Style of the state in shape and colour. */
    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name of the state's icon. */
    public String icon() {
        return switch (this) {
            case NOT_STARTED -> "circle-dashed";
            case DRAFT -> "pencil";
            case SUBMITTED -> "send";
            case RETURNED -> "arrow-back-up";
            case APPROVED -> "check";
            case REOPENED -> "lock-open";
        };
    }
}
