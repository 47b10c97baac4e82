package vn.sophongtrao.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Problem;

/**
 * A report with its figures, as one page shows it.
 *
 * @param reportId null while it is not started
 * @param draft whether the figures are those being written; otherwise those of the latest standing submission
 * @param form what the unit reports for the period
 * @param figures one for each indicator of the form, in its order
 * @param latest the latest standing submission, null before any and after a withdrawal
 * @param approved the submission that counts in the totals, null before any approval
 * @param reviewBegunBy full name of the reviewer, null before the review has begun
 * @param punctuality of its first submission; null where none stands
 * @param remarks what the district asked with the latest return; none from the next approval on
 */
public record ReportContents(
        OwedReport owed,
        @Nullable Long reportId,
        ReportState state,
        boolean draft,
        Catalogue form,
        Map<String, ReportedFigure> figures,
        @Nullable SubmissionFacts latest,
        @Nullable SubmissionFacts approved,
        @Nullable String reviewBegunBy,
        @Nullable Instant reviewBegunAt,
        @Nullable Punctuality punctuality,
        List<FigureRemark> remarks) {

    /** The submission whose figures these are; null for a draft, and where nothing stands that the reader may see. */
    public @Nullable SubmissionFacts shown() {
        return draft ? null : latest;
    }

    /** Whether an approved submission goes on counting while the report is being corrected. */
    public boolean isBeingCorrected() {
        return approved != null && state != ReportState.APPROVED;
    }

    /** What is said, by key; blanks are absent. */
    public Map<String, FigureValue> values() {
        Map<String, FigureValue> values = new LinkedHashMap<>();
        figures.forEach((key, reported) -> {
            FigureValue figure = reported.figure();
            if (figure != null) {
                values.put(key, figure);
            }
        });
        return values;
    }

    /** What keeps the report from being handed in, by key: checks that figures break, and required blanks. */
    public Map<String, Problem> problems() {
        return FigureChecks.problems(form, figures.values());
    }

    /** The sum of the versions of the figures and their notes: it grows with every change of any of them. */
    public long fingerprint() {
        return figures.values().stream()
                .mapToLong(figure -> figure.version() + figure.noted().version())
                .sum();
    }

    /** How many figures need nothing any more before the report is handed in. */
    public int inOrder() {
        Map<String, Problem> problems = problems();
        Set<Long> asked = unanswered().stream().map(FigureRemark::indicatorId).collect(Collectors.toSet());
        return (int) figures.values().stream()
                .map(ReportedFigure::indicator)
                .filter(indicator -> !problems.containsKey(indicator.key()) && !asked.contains(indicator.id()))
                .count();
    }

    /** The remarks to which the unit has said nothing yet, in the order of the form. */
    public List<FigureRemark> unanswered() {
        return FigureRemark.unanswered(remarks, figures.values());
    }
}
