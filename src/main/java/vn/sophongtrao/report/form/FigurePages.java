package vn.sophongtrao.report.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.account.ReportAccess;
import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.figures.CountedRecord;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.FigureNote;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.FigureRemarks;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.RemarkAnswer;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportedFigure;
import vn.sophongtrao.report.SubmissionFacts;

/** Reads where a figure of a report comes from. */
@Service
@Transactional(readOnly = true)
class FigurePages {

    private final JdbcClient jdbc;
    private final ReportReading reading;
    private final ReportDifferences differences;
    private final FigureCounting counting;
    private final FigureRemarks remarks;
    private final FigureHistory history;
    private final ReportAccess access;
    private final MessageSource messages;

    FigurePages(
            JdbcClient jdbc,
            ReportReading reading,
            ReportDifferences differences,
            FigureCounting counting,
            FigureRemarks remarks,
            FigureHistory history,
            ReportAccess access,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.differences = differences;
        this.counting = counting;
        this.remarks = remarks;
        this.history = history;
        this.access = access;
        this.messages = messages;
    }

    private record Frozen(
            String source,
            long recordId,
            String label,
            LocalDate happenedOn,
            BigDecimal value,
            @Nullable BigDecimal denominator) {}

    /** @throws NotFoundException where the unit reports no such indicator for the period */
    public FigurePage read(OwedReport owed, String key, Locale locale) {
        ReportContents contents = reading.read(owed.unit(), owed.period());
        ReportedFigure figure = contents.figures().get(key);
        if (figure == null) {
            throw new NotFoundException("indicator " + key);
        }
        Indicator indicator = figure.indicator();
        Long reportId = contents.reportId();
        boolean draft = access.mayReadDraft(owed.unitId());
        boolean counted = figure.origin() == FigureOrigin.COUNTED;
        FigureDifference difference = differences.of(List.of(owed)).stream()
                .filter(differing -> differing.key().equals(key))
                .findFirst()
                .orElse(null);
        List<FigurePage.Counted> records = counted ? records(contents, indicator) : List.of();
        String month = owed.period().monthText();
        return new FigurePage(
                owed,
                indicator.label().in(locale),
                messages.getMessage(
                        "report.figure.title", new Object[] {month, owed.unit().name()}, locale),
                FigureText.of(figure.figure()),
                indicator.unit().in(locale),
                counted,
                counted ? FigureText.of(figure.figure()) : null,
                records,
                difference,
                difference == null
                        ? ""
                        : messages.getMessage(
                                "report.form.differs",
                                new Object[] {FigureText.of(difference.register()), FigureText.of(difference.frozen())},
                                locale),
                difference == null ? List.of() : differing(owed, difference),
                note(figure.noted()),
                reportId == null ? List.of() : asked(reportId, indicator, draft),
                reportId == null ? List.of() : history.of(reportId, indicator, draft, locale));
    }

    private static FigurePage.@Nullable Said note(FigureNote noted) {
        return noted.text() == null ? null : said(noted.text(), noted.by(), noted.at());
    }

    private List<FigurePage.Asked> asked(long reportId, Indicator indicator, boolean draft) {
        return remarks.sent(reportId, draft).stream()
                .filter(remark -> remark.indicatorId() == indicator.id())
                .map(remark -> {
                    RemarkAnswer answer = remark.answer();
                    return new FigurePage.Asked(
                            said(remark.text(), remark.by(), remark.at()),
                            answer == null ? null : said(answer.text(), answer.by(), answer.at()));
                })
                .toList();
    }

    private static FigurePage.Said said(String text, @Nullable String by, @Nullable Instant at) {
        return new FigurePage.Said(
                text,
                (by == null ? Written.UNKNOWN : by) + " · "
                        + (at == null ? Written.UNKNOWN : VietnameseDate.format(at)));
    }

    private List<FigurePage.Counted> records(ReportContents contents, Indicator indicator) {
        SubmissionFacts shown = contents.shown();
        FigureQuestion question = indicator.counting();
        if (shown != null) {
            return jdbc
                    .sql("""
                            select source, record_id, label, happened_on, value, denominator from submission_record
                             where submission_id = :submission and indicator_id = :indicator
                             order by happened_on, record_id""")
                    .param("submission", shown.id())
                    .param("indicator", indicator.id())
                    .query(Frozen.class)
                    .list()
                    .stream()
                    .map(record -> new FigurePage.Counted(
                            record.label(),
                            VietnameseDate.format(record.happenedOn()),
                            FigureText.of(new FigureValue(record.value(), record.denominator())),
                            counting.recordPath(record.source(), record.recordId())))
                    .toList();
        }
        List<FigurePage.Counted> records = new ArrayList<>();
        if (question != null) {
            for (CountedRecord record :
                    counting.records(question, contents.owed().stretch())) {
                records.add(new FigurePage.Counted(
                        record.label(),
                        VietnameseDate.format(record.happenedOn()),
                        FigureText.of(new FigureValue(record.value(), record.denominator())),
                        record.path()));
            }
        }
        return records;
    }

    private List<FigurePage.Differing> differing(OwedReport owed, FigureDifference difference) {
        return differences.records(owed, difference).stream()
                .map(record -> new FigurePage.Differing(
                        record.label(),
                        VietnameseDate.format(record.happenedOn()),
                        FigureText.of(record.frozen()),
                        FigureText.of(record.register()),
                        record.path()))
                .toList();
    }
}
