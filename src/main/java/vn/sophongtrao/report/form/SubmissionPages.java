package vn.sophongtrao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Problem;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.FigureChecks;
import vn.sophongtrao.report.FigureRemark;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.ReportedFigure;
import vn.sophongtrao.report.Signatures;
import vn.sophongtrao.report.SubmissionFacts;

/** Reads what a report would say if it were handed in now. */
@Service
@Transactional(readOnly = true)
class SubmissionPages {

    private final JdbcClient jdbc;
    private final ReportReading reading;
    private final Signatures signatures;
    private final MessageSource messages;

    SubmissionPages(JdbcClient jdbc, ReportReading reading, Signatures signatures, MessageSource messages) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.signatures = signatures;
        this.messages = messages;
    }

    @PreAuthorize("@reportAccess.mayEnter(#owed.unitId())")
    public SubmissionPage read(OwedReport owed, Locale locale) {
        Wording words = new Wording(messages, signatures.today(), locale);
        ReportContents contents = reading.read(owed.unit(), owed.period());
        String month = owed.period().monthText();
        FormAddress address = FormAddress.of(owed);
        SubmissionFacts before = contents.reportId() == null ? null : lastEver(contents.reportId());
        Map<String, ReportedFigure> then = before == null ? Map.of() : reading.submission(owed, before.id());
        Map<String, Problem> problems = contents.state().takesFigures() ? contents.problems() : Map.of();
        List<SubmissionPage.Changed> changes = new ArrayList<>();
        List<MonthForm.Todo> todo = new ArrayList<>();
        List<SubmissionPage.Unanswered> unanswered = new ArrayList<>();
        List<SubmissionPage.Answered> answered = new ArrayList<>();
        boolean open = contents.state().takesFigures();
        Map<Long, FigureRemark> asked = (open ? contents.remarks() : List.<FigureRemark>of())
                .stream().collect(Collectors.toMap(FigureRemark::indicatorId, Function.identity()));
        List<String> blanks = new ArrayList<>();
        int number = 0;
        int filled = 0;
        for (ReportedFigure figure : contents.figures().values()) {
            number++;
            String key = figure.indicator().key();
            FigureValue now = figure.figure();
            if (now == null) {
                blanks.add(String.valueOf(number));
            } else {
                filled++;
            }
            Problem problem = problems.get(key);
            if (problem != null) {
                todo.add(new MonthForm.Todo(
                        FormAddress.box(key),
                        words.say(
                                FigureChecks.isMissing(problem) ? "report.submission.blank" : "report.submission.wrong",
                                number,
                                words.say(figure.indicator().label()))));
            }
            FigureRemark remark = asked.get(figure.indicator().id());
            if (remark != null) {
                MonthForm.Todo row = row(number, figure, words);
                String by = remark.by() + " · " + VietnameseDate.format(remark.at());
                if (remark.isAnsweredBy(now)) {
                    answered.add(new SubmissionPage.Answered(row, remark.text(), by, remark.answer()));
                } else {
                    unanswered.add(new SubmissionPage.Unanswered(row, remark.text(), by));
                }
            }
            FigureValue old = then.containsKey(key) ? then.get(key).figure() : null;
            if (before != null && !same(old, now)) {
                changes.add(new SubmissionPage.Changed(
                        number + ". " + words.say(figure.indicator().label()), FigureText.of(old), FigureText.of(now)));
            }
        }
        return new SubmissionPage(
                contents,
                words.say("report.submission.title", month, words.name(owed.unit())),
                month,
                address.action(),
                address.query(),
                UUID.randomUUID().toString(),
                contents.fingerprint(),
                filled,
                number,
                String.join(", ", blanks),
                before,
                changes,
                todo,
                unanswered,
                answered,
                noteLabel(contents, answered.isEmpty() || !unanswered.isEmpty()),
                open ? null : contents.latest(),
                contents.state() == ReportState.SUBMITTED && contents.reviewBegunAt() == null);
    }

    /** The submission before this one, whether it was returned, reopened or withdrawn. */
    private @Nullable SubmissionFacts lastEver(long reportId) {
        return jdbc.sql("""
                        select submission.id, submission.number, account.full_name as by,
                               submission.submitted_at as at, submission.note
                          from report_submission submission join account on account.id = submission.submitted_by
                         where submission.report_id = :report order by submission.number desc limit 1""")
                .param("report", reportId)
                .query(SubmissionFacts.class)
                .optional()
                .orElse(null);
    }

    private static boolean same(@Nullable FigureValue one, @Nullable FigureValue other) {
        return one == null ? other == null : other != null && one.sameAs(other);
    }

    private static String noteLabel(ReportContents contents, boolean asked) {
        if (contents.state() != ReportState.RETURNED) {
            return "report.submission.note";
        }
        return asked ? "report.submission.answer" : "report.submission.answer-more";
    }

    private static MonthForm.Todo row(int number, ReportedFigure figure, Wording words) {
        return new MonthForm.Todo(
                FormAddress.asked(figure.indicator().key(), figure.indicator().isCounted()),
                words.say(
                        "report.submission.figure",
                        number,
                        words.say(figure.indicator().label()),
                        FigureText.of(figure.figure())));
    }
}
