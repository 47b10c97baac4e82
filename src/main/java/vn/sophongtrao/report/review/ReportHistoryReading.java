package vn.sophongtrao.report.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportedFigure;

/** The whole life of a report: its steps, its submissions, and who typed what, from the change log. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@reportAccess.mayRead(#owed.unitId())")
class ReportHistoryReading {

    private static final String STEPS = """
            select event.id, event.kind, event.at, account.full_name as by_name, event.comment, event.indicator_id,
                   submission.number, submission.days_late, changed.figures as changed
              from report_event event
              join monthly_report report on report.id = event.report_id
              join account on account.id = event.by_account
              left join report_submission submission on submission.id = event.submission_id
              left join lateral (
                    select count(*) as figures
                      from report_submission previous
                      join submission_figure before on before.submission_id = previous.id
                      join submission_figure now on now.submission_id = submission.id
                                                and now.indicator_id = before.indicator_id
                     where previous.report_id = submission.report_id and previous.number = submission.number - 1
                       and (now.value is distinct from before.value
                            or now.denominator is distinct from before.denominator)) changed
                on event.kind = 'SUBMITTED'
             where report.reporting_unit_id = :unit and report.period_id = :period
             order by event.at, event.id""";

    private static final String EDITS = """
            select log.at, account.full_name as by_name, figure.indicator_id,
                   cast(log.old_row ->> 'value' as numeric) as old_value,
                   cast(log.old_row ->> 'denominator' as numeric) as old_denominator,
                   cast(log.new_row ->> 'value' as numeric) as new_value,
                   cast(log.new_row ->> 'denominator' as numeric) as new_denominator
              from monthly_report report
              join figure on figure.report_id = report.id
              join change_log log on log.table_name = 'figure' and log.record_id = figure.id
              left join account on account.id = log.actor
             where report.reporting_unit_id = :unit and report.period_id = :period
               and (log.operation = 'INSERT' or log.changed && array['value', 'denominator'])
             order by log.at, log.id""";

    private static final String REMARKS = """
            select remark.event_id, remark.indicator_id, remark.text
              from monthly_report report
              join figure_remark remark on remark.report_id = report.id
             where report.reporting_unit_id = :unit and report.period_id = :period and remark.event_id is not null
             order by remark.id""";

    private static final String SUBMISSION = """
            select submission.id, submission.number, submission.submitted_at, account.full_name as submitted_by,
                   submission.days_late, submission.note, previous.id as previous_id
              from monthly_report report
              join report_submission submission on submission.report_id = report.id
              join account on account.id = submission.submitted_by
              left join report_submission previous on previous.report_id = report.id
                                                  and previous.number = submission.number - 1
             where report.reporting_unit_id = :unit and report.period_id = :period and submission.number = :number""";

    private static final Label UNKNOWN = new Label("–", "–");

    private final JdbcClient jdbc;
    private final IndicatorCatalogue catalogue;
    private final ReportReading reports;

    ReportHistoryReading(JdbcClient jdbc, IndicatorCatalogue catalogue, ReportReading reports) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.reports = reports;
    }

    private record Step(
            long id,
            String kind,
            OffsetDateTime at,
            String byName,
            @Nullable String comment,
            @Nullable Long indicatorId,
            @Nullable Integer number,
            @Nullable Integer daysLate,
            @Nullable Long changed) {}

    private record EditRow(
            OffsetDateTime at,
            @Nullable String byName,
            long indicatorId,
            @Nullable BigDecimal oldValue,
            @Nullable BigDecimal oldDenominator,
            @Nullable BigDecimal newValue,
            @Nullable BigDecimal newDenominator) {

        String from() {
            return ReviewFigure.text(oldValue == null ? null : new FigureValue(oldValue, oldDenominator));
        }

        String to() {
            return ReviewFigure.text(newValue == null ? null : new FigureValue(newValue, newDenominator));
        }
    }

    private record SubmissionRow(
            long id,
            int number,
            OffsetDateTime submittedAt,
            String submittedBy,
            int daysLate,
            @Nullable String note,
            @Nullable Long previousId) {}

    private record RemarkRow(long eventId, long indicatorId, String text) {}

    /** The timeline, the newest first. Three statements. */
    List<ReportHistoryEntry> of(OwedReport owed) {
        Map<Long, Label> labels = new HashMap<>();
        for (Indicator indicator : catalogue.allVersions()) {
            labels.put(indicator.id(), indicator.label());
        }
        catalogue
                .inForce(owed.period())
                .indicators()
                .forEach(indicator -> labels.put(indicator.id(), indicator.label()));
        Map<Long, List<ReportHistoryEntry.Remark>> remarks = asked(REMARKS, owed).query(RemarkRow.class).list().stream()
                .collect(Collectors.groupingBy(
                        RemarkRow::eventId,
                        Collectors.mapping(
                                row -> new ReportHistoryEntry.Remark(
                                        labels.getOrDefault(row.indicatorId(), UNKNOWN), row.text()),
                                Collectors.toList())));
        List<Step> steps = asked(STEPS, owed).query(Step.class).list();
        List<EditRow> edits = asked(EDITS, owed).query(EditRow.class).list();

        List<ReportHistoryEntry> entries = new ArrayList<>();
        int next = 0;
        for (Step step : steps) {
            int from = next;
            while (next < edits.size() && !edits.get(next).at().isAfter(step.at())) {
                next++;
            }
            typed(edits.subList(from, next), labels, entries);
            entries.add(entry(step, owed, labels, remarks.getOrDefault(step.id(), List.of())));
        }
        typed(edits.subList(next, edits.size()), labels, entries);
        Collections.reverse(entries);
        return entries;
    }

    /**
     * A submission as it was handed in.
     *
     * @throws NotFoundException where the report has no submission of that number
     */
    ReportHistorySubmission submission(OwedReport owed, int number) {
        SubmissionRow row = asked(SUBMISSION, owed)
                .param("number", number)
                .query(SubmissionRow.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("submission " + number));
        Map<String, ReportedFigure> before =
                row.previousId() == null ? Map.of() : reports.submission(owed, row.previousId());
        List<ReportHistorySubmission.Line> lines = new ArrayList<>();
        reports.submission(owed, row.id())
                .forEach((key, figure) ->
                        lines.add(new ReportHistorySubmission.Line(lines.size() + 1, figure, before.get(key))));
        return new ReportHistorySubmission(
                number,
                row.submittedAt().toInstant(),
                row.submittedBy(),
                row.daysLate(),
                row.note(),
                !before.isEmpty(),
                lines);
    }

    private JdbcClient.StatementSpec asked(String sql, OwedReport owed) {
        return jdbc.sql(sql)
                .param("unit", owed.unitId())
                .param("period", owed.period().id());
    }

    /** What one person typed on one day without a step in between is one entry. */
    private static void typed(List<EditRow> edits, Map<Long, Label> labels, List<ReportHistoryEntry> entries) {
        int from = 0;
        for (int at = 1; at <= edits.size(); at++) {
            if (at == edits.size() || !together(edits.get(from), edits.get(at))) {
                entries.add(typed(edits.subList(from, at), labels));
                from = at;
            }
        }
    }

    private static boolean together(EditRow one, EditRow other) {
        return Objects.equals(one.byName(), other.byName())
                && VietnameseDate.day(one.at().toInstant())
                        .equals(VietnameseDate.day(other.at().toInstant()));
    }

    private static ReportHistoryEntry typed(List<EditRow> edits, Map<Long, Label> labels) {
        Set<Long> figures = new HashSet<>();
        edits.forEach(edit -> figures.add(edit.indicatorId()));
        EditRow last = edits.get(edits.size() - 1);
        return new ReportHistoryEntry(
                "pencil",
                Message.of("review.history.typed", figures.size()),
                last.at().toInstant(),
                last.byName(),
                null,
                null,
                null,
                edits.stream()
                        .map(edit -> new ReportHistoryEntry.Edit(
                                labels.getOrDefault(edit.indicatorId(), UNKNOWN),
                                edit.from(),
                                edit.to(),
                                edit.at().toInstant()))
                        .toList(),
                List.of());
    }

    private static ReportHistoryEntry entry(
            Step step, OwedReport owed, Map<Long, Label> labels, List<ReportHistoryEntry.Remark> remarks) {
        Instant at = step.at().toInstant();
        Integer number = step.number();
        Message what = Message.of("review.history." + step.kind());
        Message more = null;
        String path = null;
        if (number != null && step.kind().equals("SUBMITTED")) {
            what = Message.of(
                    "review.history.SUBMITTED",
                    number,
                    ReviewQueueEntry.punctuality(step.daysLate() == null ? 0 : step.daysLate()));
            path = ReviewController.path(owed, "/submissions/" + number);
            Long changed = step.changed();
            if (number > 1 && changed != null) {
                more = Message.of("review.history.changed", changed, number - 1);
            }
        } else if (step.indicatorId() != null) {
            more = Message.of(
                    "review.history.figure",
                    labels.getOrDefault(step.indicatorId(), UNKNOWN).vietnamese());
        }
        return new ReportHistoryEntry(
                icon(step.kind()), what, at, step.byName(), step.comment(), more, path, List.of(), remarks);
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "SUBMITTED" -> "send";
            case "WITHDRAWN" -> "arrow-back-up";
            case "REVIEW_BEGUN" -> "search";
            case "RETURNED" -> "arrow-back-up";
            case "APPROVED" -> "check";
            case "REOPENED" -> "lock-open";
            default -> "arrows-diff";
        };
    }
}
