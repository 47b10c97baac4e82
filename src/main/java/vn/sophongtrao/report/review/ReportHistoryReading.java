package vn.sophongtrao.report.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.account.ReportAccess;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.RemarkAnswer;
import vn.sophongtrao.report.ReportStep;

/** The whole life of a report: its steps, and who typed what in between. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@reportAccess.mayRead(#owed.unitId())")
class ReportHistoryReading {

    private static final String STEPS = """
            select event.id, event.kind, event.at, account.full_name as by_name, event.comment, event.indicator_id,
                   submission.number, punctual.days_late, punctual.number as punctual_number,
                   changed.figures as changed
              from report_event event
              join monthly_report report on report.id = event.report_id
              join account on account.id = event.by_account
              left join report_submission submission on submission.id = event.submission_id""" + Punctuality.JOIN + """
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

    private static final String REMARKS = """
            select remark.event_id, remark.indicator_id, remark.text, answer.text as answer,
                   answerer.full_name as answered_by, answer.answered_at
              from monthly_report report
              join figure_remark remark on remark.report_id = report.id""" + RemarkAnswer.JOIN + """
             where report.reporting_unit_id = :unit and report.period_id = :period and remark.event_id is not null
             order by remark.id""";

    /** Stands for a figure that the catalogue no longer knows. */
    static final Label UNKNOWN = new Label(Written.UNKNOWN, Written.UNKNOWN);

    private final JdbcClient jdbc;
    private final IndicatorCatalogue catalogue;
    private final HistoryEdits typing;
    private final ReportAccess access;

    ReportHistoryReading(JdbcClient jdbc, IndicatorCatalogue catalogue, HistoryEdits typing, ReportAccess access) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.typing = typing;
        this.access = access;
    }

    private record Step(
            long id,
            ReportStep.Kind kind,
            OffsetDateTime at,
            String byName,
            @Nullable String comment,
            @Nullable Long indicatorId,
            @Nullable Integer number,
            @Nullable Integer daysLate,
            @Nullable Integer punctualNumber,
            @Nullable Long changed) {}

    private record RemarkRow(
            long eventId,
            long indicatorId,
            String text,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable OffsetDateTime answeredAt) {

        ReportHistoryEntry.Remark under(Label label) {
            return new ReportHistoryEntry.Remark(
                    label,
                    text,
                    answer == null || answeredBy == null || answeredAt == null
                            ? null
                            : new RemarkAnswer(answer, answeredBy, answeredAt.toInstant()));
        }
    }

    /** The timeline, the newest first. Three statements. */
    List<ReportHistoryEntry> of(OwedReport owed) {
        boolean draft = access.mayReadDraft(owed.unitId());
        Map<Long, Label> labels = new HashMap<>();
        for (Indicator indicator : catalogue.allVersions()) {
            labels.put(indicator.id(), indicator.label());
        }
        catalogue
                .inForce(owed.period())
                .indicators()
                .forEach(indicator -> labels.put(indicator.id(), indicator.label()));
        Map<Long, List<ReportHistoryEntry.Remark>> remarks =
                asked(REMARKS, owed).param("draft", draft).query(RemarkRow.class).list().stream()
                        .collect(Collectors.groupingBy(
                                RemarkRow::eventId,
                                Collectors.mapping(
                                        row -> row.under(labels.getOrDefault(row.indicatorId(), UNKNOWN)),
                                        Collectors.toList())));
        List<Step> steps = asked(STEPS, owed).query(Step.class).list();
        List<HistoryEdits.Edit> edits = typing.of(owed);
        if (!draft) {
            edits = HistoryEdits.handedIn(edits, submissions(steps));
        }

        List<ReportHistoryEntry> entries = new ArrayList<>();
        int next = 0;
        for (Step step : steps) {
            int from = next;
            while (next < edits.size() && !edits.get(next).at().isAfter(step.at())) {
                next++;
            }
            entries.addAll(HistoryEdits.stretches(edits.subList(from, next), labels));
            entries.add(entry(step, owed, labels, remarks.getOrDefault(step.id(), List.of())));
        }
        entries.addAll(HistoryEdits.stretches(edits.subList(next, edits.size()), labels));
        Collections.reverse(entries);
        return entries;
    }

    /** Only the submission that decides it says whether the report came in time. */
    private static Message handedIn(int number, @Nullable Punctuality punctuality) {
        return punctuality != null && punctuality.number() == number
                ? Message.of("review.history.SUBMITTED", number, punctuality.words())
                : Message.of("review.history.submitted", number);
    }

    private static List<Instant> submissions(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.kind() == ReportStep.Kind.SUBMITTED)
                .map(step -> step.at().toInstant())
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, OwedReport owed) {
        return jdbc.sql(sql)
                .param("unit", owed.unitId())
                .param("period", owed.period().id());
    }

    private static ReportHistoryEntry entry(
            Step step, OwedReport owed, Map<Long, Label> labels, List<ReportHistoryEntry.Remark> remarks) {
        Instant at = step.at().toInstant();
        Integer number = step.number();
        Message what = Message.of("review.history." + step.kind());
        Message more = null;
        String path = null;
        if (number != null && step.kind() == ReportStep.Kind.SUBMITTED) {
            what = handedIn(number, Punctuality.ofNullable(step.daysLate(), step.punctualNumber()));
            path = owed.path("/submissions/" + number);
            Long changed = step.changed();
            if (number > 1 && changed != null) {
                more = changed == 0
                        ? Message.of("review.history.unchanged", number - 1)
                        : Message.of("review.history.changed", changed, number - 1);
            }
        } else if (step.indicatorId() != null) {
            more = Message.of(
                    "review.history.figure",
                    labels.getOrDefault(step.indicatorId(), UNKNOWN).vietnamese());
        }
        return new ReportHistoryEntry(
                step.kind().icon(), what, at, step.byName(), step.comment(), more, path, List.of(), remarks);
    }
}
