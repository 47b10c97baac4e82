package vn.sophongtrao.report;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.RuleViolation;

/** The remarks of reviewers on a submission until they are sent: one for each figure, whoever of them wrote it. */
@Component
class RemarkDrafts {

    private final JdbcClient jdbc;

    RemarkDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Draft(long id, long indicatorId, String text, String by) {}

    /**
     * Keeps what was written, under the lock of the report.
     *
     * @param form the figures of the unit's report
     * @throws RuleViolation where a remark is too long or speaks of no figure of the report, or a colleague has written
     *     another one since
     */
    void write(
            MonthlyReport report,
            long submissionId,
            Catalogue form,
            Map<String, TypedRemark> remarks,
            Signature signature) {
        Map<Long, Draft> standing =
                of(report, submissionId).stream().collect(Collectors.toMap(Draft::indicatorId, Function.identity()));
        remarks.forEach((key, typed) -> {
            Indicator indicator = form.find(key).orElseThrow(() -> new RuleViolation("report.remark.outside"));
            if (Texts.isLonger(typed.text(), ReportLife.REMARK_LENGTH)) {
                throw new RuleViolation("report.note.long", ReportLife.REMARK_LENGTH);
            }
            Draft draft = standing.get(indicator.id());
            String text = typed.text();
            String before = draft == null ? "" : draft.text();
            if (text.equals(before)) {
                return;
            }
            if (!before.equals(typed.seen())) {
                throw draft == null
                        ? new RuleViolation("report.remark.gone")
                        : new RuleViolation("report.remark.overtaken", draft.by());
            }
            if (draft != null) {
                jdbc.sql("delete from figure_remark where id = :id")
                        .param("id", draft.id())
                        .update();
            }
            if (!text.isEmpty()) {
                insert(report, submissionId, indicator, text, signature);
            }
        });
    }

    private void insert(MonthlyReport report, long submissionId, Indicator indicator, String text, Signature by) {
        jdbc.sql("""
                        insert into figure_remark (report_id, reporting_unit_id, indicator_id, submission_id,
                               written_by, written_at, text)
                        values (:report, :unit, :indicator, :submission, :by, :at, :text)""")
                .param("report", report.id())
                .param("unit", report.unitId())
                .param("indicator", indicator.id())
                .param("submission", submissionId)
                .param("by", by.by())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("text", text)
                .update();
    }

    /** Lets all of them go back with the return. */
    void send(MonthlyReport report, long submissionId, long event) {
        jdbc.sql("""
                        update figure_remark set event_id = :event, version = version + 1
                         where report_id = :report and submission_id = :submission and event_id is null""")
                .param("event", event)
                .param("report", report.id())
                .param("submission", submissionId)
                .update();
    }

    /** Those that have not been sent, in the order of the form. */
    List<UnsentRemark> unsent(MonthlyReport report, long submissionId, Catalogue form) {
        Map<Long, Draft> drafts = new HashMap<>();
        of(report, submissionId).forEach(draft -> drafts.put(draft.indicatorId(), draft));
        List<Indicator> indicators = form.indicators();
        return IntStream.range(0, indicators.size())
                .mapToObj(place -> Optional.ofNullable(
                                drafts.get(indicators.get(place).id()))
                        .map(draft -> new UnsentRemark(draft.by(), place + 1)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Draft> of(MonthlyReport report, long submissionId) {
        return jdbc.sql("""
                        select remark.id, remark.indicator_id, remark.text, account.full_name as by
                          from figure_remark remark join account on account.id = remark.written_by
                         where remark.report_id = :report and remark.submission_id = :submission
                           and remark.event_id is null
                         order by remark.id""")
                .param("report", report.id())
                .param("submission", submissionId)
                .query(Draft.class)
                .list();
    }
}
