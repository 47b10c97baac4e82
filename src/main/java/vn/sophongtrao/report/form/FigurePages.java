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

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.figures.CountedRecord;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.OwedReport;
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
    private final MessageSource messages;

    FigurePages(
            JdbcClient jdbc,
            ReportReading reading,
            ReportDifferences differences,
            FigureCounting counting,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.differences = differences;
        this.counting = counting;
        this.messages = messages;
    }

    private record Frozen(
            String source,
            long recordId,
            String label,
            LocalDate happenedOn,
            BigDecimal value,
            @Nullable BigDecimal denominator) {}

    private record Logged(
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal valueBefore,
            @Nullable BigDecimal denominatorBefore,
            boolean isFirst,
            @Nullable String by,
            Instant at) {}

    /** @throws NotFoundException where the unit reports no such indicator for the period */
    public FigurePage read(OwedReport owed, String key, Locale locale) {
        ReportContents contents = reading.read(owed.unit(), owed.period());
        ReportedFigure figure = contents.figures().get(key);
        if (figure == null) {
            throw new NotFoundException("indicator " + key);
        }
        Indicator indicator = figure.indicator();
        boolean counted = figure.origin() == FigureOrigin.COUNTED;
        FigureDifference difference = differences.of(List.of(owed)).stream()
                .filter(differing -> differing.key().equals(key))
                .findFirst()
                .orElse(null);
        List<FigurePage.Counted> records = counted ? records(contents, indicator) : List.of();
        String month =
                MonthFormWriting.monthOf(owed.period().year(), owed.period().month());
        return new FigurePage(
                owed,
                indicator.label().in(locale),
                messages.getMessage(
                        "report.figure.title", new Object[] {month, owed.unit().name()}, locale),
                MonthFormWriting.written(figure.figure()),
                indicator.unit().in(locale),
                counted,
                counted ? MonthFormWriting.written(figure.figure()) : null,
                records,
                difference,
                difference == null
                        ? ""
                        : messages.getMessage(
                                "report.form.differs",
                                new Object[] {
                                    MonthFormWriting.written(difference.register()),
                                    MonthFormWriting.written(difference.frozen())
                                },
                                locale),
                difference == null ? List.of() : differing(owed, difference),
                counted || contents.reportId() == null ? List.of() : history(contents.reportId(), indicator, locale));
    }

    private List<FigurePage.Counted> records(ReportContents contents, Indicator indicator) {
        SubmissionFacts latest = contents.latest();
        FigureQuestion question = indicator.counting();
        if (!contents.state().takesFigures() && latest != null) {
            return jdbc
                    .sql("""
                            select source, record_id, label, happened_on, value, denominator from submission_record
                             where submission_id = :submission and indicator_id = :indicator
                             order by happened_on, record_id""")
                    .param("submission", latest.id())
                    .param("indicator", indicator.id())
                    .query(Frozen.class)
                    .list()
                    .stream()
                    .map(record -> new FigurePage.Counted(
                            record.label(),
                            VietnameseDate.format(record.happenedOn()),
                            MonthFormWriting.written(new FigureValue(record.value(), record.denominator())),
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
                        MonthFormWriting.written(new FigureValue(record.value(), record.denominator())),
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
                        MonthFormWriting.written(record.frozen()),
                        MonthFormWriting.written(record.register()),
                        record.path()))
                .toList();
    }

    /** What the change log holds of the cell, newest first. */
    private List<FigurePage.Change> history(long reportId, Indicator indicator, Locale locale) {
        String blank = messages.getMessage("report.form.blank", null, locale);
        return jdbc
                .sql("""
                        select cast(log.new_row ->> 'value' as numeric) as value,
                               cast(log.new_row ->> 'denominator' as numeric) as denominator,
                               cast(log.old_row ->> 'value' as numeric) as value_before,
                               cast(log.old_row ->> 'denominator' as numeric) as denominator_before,
                               log.operation = 'INSERT' as is_first, account.full_name as by, log.at
                          from figure
                          join change_log log on log.table_name = 'figure' and log.record_id = figure.id
                          left join account on account.id = log.actor
                         where figure.report_id = :report and figure.indicator_id = :indicator
                         order by log.id desc limit 200""")
                .param("report", reportId)
                .param("indicator", indicator.id())
                .query(Logged.class)
                .list()
                .stream()
                .map(change -> new FigurePage.Change(
                        text(change.value(), change.denominator(), blank),
                        change.isFirst() ? null : text(change.valueBefore(), change.denominatorBefore(), blank),
                        change.by() == null ? Written.UNKNOWN : change.by(),
                        VietnameseDate.format(change.at())))
                .toList();
    }

    private static String text(@Nullable BigDecimal value, @Nullable BigDecimal denominator, String blank) {
        return value == null ? blank : MonthFormWriting.written(new FigureValue(value, denominator));
    }
}
