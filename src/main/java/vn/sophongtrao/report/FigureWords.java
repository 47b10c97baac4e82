package vn.sophongtrao.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.NotFoundException;

/**
 * What a unit writes beside its figures: a note on any of them, and answers to what the district asks. Each line has a
 * version of its own, so that writing it disturbs nobody who types the figure.
 */
@Service
@PreAuthorize("@reportAccess.mayEnter(#unitId)")
@Transactional
public class FigureWords {

    /** The longest note or answer, in characters. */
    public static final int LENGTH = 500;

    private final JdbcClient jdbc;
    private final OpenForms forms;
    private final ReportRows reports;
    private final FigureRemarks remarks;
    private final Signatures signatures;

    FigureWords(JdbcClient jdbc, OpenForms forms, ReportRows reports, FigureRemarks remarks, Signatures signatures) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.reports = reports;
        this.remarks = remarks;
        this.signatures = signatures;
    }

    private record Standing(@Nullable String text, long version, String by, Instant at) {}

    /**
     * Writes the note on a figure, whether typed or counted.
     *
     * @throws NotFoundException where the unit owes no report for the period, or reports no such indicator
     */
    public WordsOutcome note(long unitId, ReportingPeriod period, TypedWords typed) {
        Indicator indicator = forms.indicator(unitId, period, typed.key());
        String text = typed.kept();
        if (Texts.isLonger(text, LENGTH)) {
            return new WordsOutcome.TooLong(LENGTH);
        }
        ReportRows.Open report = reports.shareOrStart(unitId, period.id());
        if (!report.state().takesFigures()) {
            return new WordsOutcome.Closed(report.state());
        }
        if (text == null && typed.version() == 0) {
            return new WordsOutcome.Saved(0);
        }
        return written(
                """
                        insert into figure as standing (report_id, reporting_unit_id, indicator_id, note, noted_by,
                                                        noted_at, note_version)
                        values (:report, :unit, :indicator, :text, :by, :at, 1)
                        on conflict (report_id, indicator_id) do update
                           set note = excluded.note, noted_by = excluded.noted_by, noted_at = excluded.noted_at,
                               note_version = standing.note_version + 1
                         where standing.note_version = :version and standing.note is distinct from excluded.note
                        returning note_version""",
                """
                        select figure.note as text, figure.note_version as version, account.full_name as by,
                               figure.noted_at as at
                          from figure join account on account.id = figure.noted_by
                         where figure.report_id = :report and figure.indicator_id = :indicator""",
                text,
                typed.version(),
                statement -> statement.param("report", report.id()).param("indicator", indicator.id()),
                unitId);
    }

    /**
     * Answers a remark of the latest return.
     *
     * @param remarkId the remark that the person had before their eyes
     * @throws NotFoundException as for a note
     */
    public WordsOutcome answer(long unitId, ReportingPeriod period, long remarkId, TypedWords typed) {
        Indicator indicator = forms.indicator(unitId, period, typed.key());
        String text = typed.kept();
        if (Texts.isLonger(text, LENGTH)) {
            return new WordsOutcome.TooLong(LENGTH);
        }
        Optional<ReportRows.Open> report = reports.share(unitId, period.id());
        if (report.isEmpty()) {
            return new WordsOutcome.NoLongerAsked();
        }
        if (!report.get().state().takesFigures()) {
            return new WordsOutcome.Closed(report.get().state());
        }
        boolean asked = remarks.open(report.get().id(), true).stream()
                .anyMatch(remark -> remark.id() == remarkId && remark.indicatorId() == indicator.id());
        if (!asked) {
            return new WordsOutcome.NoLongerAsked();
        }
        if (text == null && typed.version() == 0) {
            return new WordsOutcome.Saved(0);
        }
        return written("""
                        insert into remark_answer as standing (remark_id, reporting_unit_id, text, answered_by,
                                                               answered_at, version)
                        values (:remark, :unit, :text, :by, :at, 1)
                        on conflict (remark_id) do update
                           set text = excluded.text, answered_by = excluded.answered_by,
                               answered_at = excluded.answered_at, version = standing.version + 1
                         where standing.version = :version and standing.text is distinct from excluded.text
                        returning version""", """
                        select answer.text, answer.version, account.full_name as by, answer.answered_at as at
                          from remark_answer answer join account on account.id = answer.answered_by
                         where answer.remark_id = :remark""", text, typed.version(), statement -> statement.param("remark", remarkId), unitId);
    }

    private interface Place {
        JdbcClient.StatementSpec named(JdbcClient.StatementSpec statement);
    }

    /** Writes something else where the version is still the one seen; otherwise it says the same, or is another's. */
    private WordsOutcome written(
            String write, String read, @Nullable String text, long version, Place place, long unitId) {
        Signature signature = signatures.now();
        Optional<Long> written = place.named(jdbc.sql(write))
                .param("unit", unitId)
                .param("text", text)
                .param("by", signature.by())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("version", version)
                .query(Long.class)
                .optional();
        if (written.isPresent()) {
            return new WordsOutcome.Saved(written.get());
        }
        Standing standing = place.named(jdbc.sql(read)).query(Standing.class).single();
        return Objects.equals(text, standing.text())
                ? new WordsOutcome.Saved(standing.version())
                : new WordsOutcome.ChangedMeanwhile(standing.text(), standing.version(), standing.by(), standing.at());
    }
}
