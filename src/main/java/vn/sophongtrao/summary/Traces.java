package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.report.ReportPath;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.summary.SummaryDocument.FigureCell;
import vn.sophongtrao.summary.SummaryDocument.IndicatorRow;
import vn.sophongtrao.summary.Trace.DifferenceStep;
import vn.sophongtrao.summary.Trace.RecordLine;
import vn.sophongtrao.summary.Trace.RecordStep;
import vn.sophongtrao.summary.Trace.ReportStep;
import vn.sophongtrao.summary.Trace.Step;
import vn.sophongtrao.summary.Trace.Tally;
import vn.sophongtrao.summary.Trace.TallyRow;
import vn.sophongtrao.summary.TraceFigures.FrozenRecord;
import vn.sophongtrao.summary.TraceFigures.ReportFigure;
import vn.sophongtrao.territory.ReportingUnit;

/** Opens the numbers of a summary. It reads the same tables as the totals, the other way round. */
@Service
@Transactional(readOnly = true)
class Traces {

    private final Summaries summaries;
    private final SummaryWriting writing;
    private final TraceFigures figures;
    private final FigureCounting counting;
    private final ReportDifferences differences;
    private final MessageSource messages;

    Traces(
            Summaries summaries,
            SummaryWriting writing,
            TraceFigures figures,
            FigureCounting counting,
            ReportDifferences differences,
            MessageSource messages) {
        this.summaries = summaries;
        this.writing = writing;
        this.figures = figures;
        this.counting = counting;
        this.differences = differences;
        this.messages = messages;
    }

    /**
     * The source of an indicator's total.
     *
     * @param unitSlug the chosen unit; null for none
     * @param month the chosen month; null for none
     * @throws NotFoundException where the year, indicator, unit or month is not in the summary
     */
    @PreAuthorize(Summaries.READERS)
    public Trace trace(
            int year, MonthRange range, String key, @Nullable String unitSlug, @Nullable Integer month, Locale locale) {
        SummaryFacts facts = summaries.facts(year, range);
        SummaryDocument document =
                writing.write(facts, summaries.names(facts.days().lastDay()), locale);
        IndicatorRow row = document.indicators().stream()
                .flatMap(group -> group.rows().stream())
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("indicator " + key));
        if (month != null && !range.contains(month)) {
            throw new NotFoundException("month " + month + " of " + range.name());
        }
        ReportingUnit unit = unitSlug == null
                ? onlyUnit(facts)
                : Summaries.unit(facts.current().units(), unitSlug);
        if (unitSlug != null && unit == null) {
            throw new NotFoundException("reporting unit " + unitSlug);
        }
        return new Work(facts, document, row, unit, month, new Words(messages, locale)).trace();
    }

    /** Where a ward sees only itself, there is nothing to choose. */
    private static @Nullable ReportingUnit onlyUnit(SummaryFacts facts) {
        return facts.current().units().size() == 1 ? facts.current().units().get(0) : null;
    }

    /** One question being answered. */
    private final class Work {

        private final SummaryFacts facts;
        private final SummaryDocument document;
        private final IndicatorRow row;
        private final Indicator indicator;
        private final @Nullable ReportingUnit unit;
        private final @Nullable Integer month;
        private final Words words;

        Work(
                SummaryFacts facts,
                SummaryDocument document,
                IndicatorRow row,
                @Nullable ReportingUnit unit,
                @Nullable Integer month,
                Words words) {
            this.facts = facts;
            this.document = document;
            this.row = row;
            this.indicator = row.indicator();
            this.unit = unit;
            this.month = month;
            this.words = words;
        }

        Trace trace() {
            ReportStep report = unit == null || month == null ? null : report(unit, month);
            Tally units = units();
            Tally months = months();
            return new Trace(document.head(), row, method(), steps(report), units, months, report);
        }

        private String method() {
            String way = words.say("summary.trace.method." + indicator.aggregation());
            FigureQuestion question = indicator.counting();
            return question == null || !counting.sourceNames().contains(question.source())
                    ? words.say("summary.trace.typed", way)
                    : words.say("summary.trace.counted", way, words.say(counting.labelKey(question.source())));
        }

        private List<Step> steps(@Nullable ReportStep report) {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step(
                    SummaryDocument.capital(document.head().scopeName()),
                    row.cell().text(),
                    "#theo-don-vi"));
            if (unit != null && facts.current().units().size() > 1) {
                steps.add(new Step(
                        unit.name(),
                        FigureText.of(facts.current().total(indicator, unit).value()),
                        "#theo-thang"));
            }
            if (month != null) {
                FigureValue value = unit == null
                        ? facts.current().month(indicator, month).value()
                        : facts.current().figure(indicator, unit, month);
                steps.add(new Step(
                        words.say("summary.month", month),
                        FigureText.of(value),
                        unit == null ? "#theo-thang" : "#bao-cao"));
            }
            if (report != null && report.records() != null) {
                steps.add(new Step(
                        words.say("summary.trace.records.step"),
                        String.valueOf(report.records().lines().size()),
                        "#ban-ghi"));
            }
            return steps;
        }

        /** By unit: over the whole range, or for the month where only a month was chosen. */
        private Tally units() {
            boolean ofMonth = unit == null && month != null;
            List<Total> parts = new ArrayList<>();
            for (ReportingUnit each : facts.current().units()) {
                parts.add(
                        ofMonth && month != null
                                ? inMonth(each, month)
                                : facts.current().total(indicator, each));
            }
            List<FigureCell> cells = parts.stream().map(this::cell).toList();
            BigDecimal longest = longest(cells);
            List<TallyRow> rows = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                ReportingUnit each = facts.current().units().get(i);
                rows.add(new TallyRow(
                        each.name(),
                        path(each, month, month == null ? "#theo-thang" : "#bao-cao"),
                        each.slug(),
                        ofMonth ? month : null,
                        cells.get(i),
                        SummaryWriting.share(FigureValue.number(cells.get(i).figure()), longest),
                        each.equals(unit),
                        note(parts.get(i))));
            }
            Total total = ofMonth && month != null
                    ? facts.current().month(indicator, month)
                    : facts.current().total(indicator);
            String heading = ofMonth && month != null
                    ? words.say("summary.trace.by-unit.month", month, year())
                    : words.say("summary.trace.by-unit", document.head().period());
            return new Tally(
                    heading,
                    rows,
                    words.say(facts.scope().isWhole() ? "summary.whole" : "summary.sum"),
                    cell(total),
                    !ofMonth,
                    adds(
                            sum(cells),
                            total,
                            ofMonth && month != null
                                    ? words.say("summary.trace.adds.month", month, FigureText.of(total.value()))
                                    : words.say("summary.trace.adds.summary", FigureText.of(total.value()))));
        }

        /** By month, as far as months have ended: of the chosen unit, or of all. */
        private Tally months() {
            Total total = unit == null
                    ? facts.current().total(indicator)
                    : facts.current().total(indicator, unit);
            List<Integer> ended = document.months().stream()
                    .filter(each -> each <= facts.current().lastClosedInRange())
                    .toList();
            List<FigureCell> cells = new ArrayList<>();
            for (int each : ended) {
                cells.add(new FigureCell(
                        row.key(),
                        unit == null
                                ? facts.current().month(indicator, each).value()
                                : facts.current().figure(indicator, unit, each),
                        null));
            }
            BigDecimal longest = longest(cells);
            List<TallyRow> rows = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                int each = ended.get(i);
                rows.add(new TallyRow(
                        words.say("summary.month", each),
                        path(unit, each, unit == null ? "#theo-don-vi" : "#bao-cao"),
                        unit == null ? null : unit.slug(),
                        each,
                        cells.get(i),
                        SummaryWriting.share(FigureValue.number(cells.get(i).figure()), longest),
                        Objects.equals(month, each),
                        unit == null ? "" : standing(unit, each)));
            }
            boolean flow = indicator.aggregation() == Aggregation.FLOW;
            FigureValue shown = flow ? sum(cells) : last(cells);
            String adds = unit == null
                    ? words.say("summary.trace.adds.summary", FigureText.of(total.value()))
                    : words.say("summary.trace.adds.unit", unit.name(), FigureText.of(total.value()));
            return new Tally(
                    unit == null
                            ? words.say(
                                    "summary.trace.by-month",
                                    SummaryDocument.capital(document.head().scopeName()))
                            : words.say("summary.trace.by-month", unit.name()),
                    rows,
                    flow
                            ? words.say("summary.trace.sum-of-months", rows.size())
                            : words.say("summary.trace.last-month"),
                    new FigureCell(row.key(), shown, null),
                    false,
                    adds(shown, total, adds));
        }

        private Total inMonth(ReportingUnit each, int inMonth) {
            if (!facts.current().month(indicator, inMonth).isKnown()) {
                return Total.NOTHING;
            }
            MonthRange months = indicator.aggregation() == Aggregation.STOCK
                    ? facts.range().upTo(inMonth)
                    : new MonthRange("month", inMonth, inMonth);
            return facts.current().total(indicator, each, months);
        }

        private ReportStep report(ReportingUnit of, int in) {
            ReportFigure found =
                    figures.report(of.id(), facts.year(), in, indicator.id()).orElse(null);
            String heading = words.say("summary.trace.report", of.name(), in, year());
            String path = ReportPath.of(facts.year(), in, of.slug());
            Long submission = found == null ? null : found.submissionId();
            if (found == null || submission == null) {
                return new ReportStep(
                        heading,
                        found == null ? ReportState.NOT_STARTED : found.state(),
                        false,
                        path,
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null);
            }
            List<String> others = figures.others(of.id(), facts.year(), in, indicator.id(), submission).stream()
                    .map(other -> words.say(
                            "summary.trace.other-submission", other.number(), quantity(other.figure()), other.at()))
                    .toList();
            return new ReportStep(
                    heading,
                    found.state(),
                    found.state() != ReportState.APPROVED,
                    path,
                    quantity(found.figure()),
                    found.origin() == null ? "" : words.say("summary.trace.origin." + found.origin()),
                    found.note() == null ? "" : found.note(),
                    who("summary.trace.submitted.by", found.submittedBy(), found.submittedAt(), found.number()),
                    who("summary.trace.approved.by", found.approvedBy(), found.approvedAt(), found.number()),
                    others,
                    found.origin() == FigureOrigin.COUNTED ? records(submission, found.figure()) : null,
                    found.origin() == FigureOrigin.COUNTED ? difference(of, in) : null);
        }

        /** Where the register has parted from what was handed in: both numbers, and the records that make it. */
        private @Nullable DifferenceStep difference(ReportingUnit of, int in) {
            OwedReport owed = OwedReport.of(of, facts.months().get(in - 1));
            FigureDifference found = differences.of(List.of(owed)).stream()
                    .filter(difference -> difference.indicatorId() == indicator.id())
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return null;
            }
            String reason = found.settledBecause();
            return new DifferenceStep(
                    words.say(
                            "summary.trace.difference", FigureText.of(found.register()), FigureText.of(found.frozen())),
                    reason == null ? "" : words.say("summary.trace.difference.settled", reason),
                    differences.records(owed, found).stream()
                            .map(record -> new RecordLine(
                                    record.label(),
                                    VietnameseDate.format(record.happenedOn()),
                                    words.say(
                                            "summary.trace.difference.record",
                                            FigureText.of(record.frozen()),
                                            FigureText.of(record.register())),
                                    record.path()))
                            .toList());
        }

        private RecordStep records(long submission, @Nullable FigureValue figure) {
            List<FrozenRecord> records = figures.records(submission, indicator.id());
            List<String> sources = counting.sourceNames();
            FigureValue nothing = new FigureValue(BigDecimal.ZERO, indicator.ratio() ? BigDecimal.ZERO : null);
            FigureValue sum = records.stream().map(FrozenRecord::contribution).reduce(nothing, FigureValue::plus);
            List<RecordLine> lines = records.stream()
                    .map(record -> new RecordLine(
                            record.label(),
                            VietnameseDate.format(record.happenedOn()),
                            FigureText.of(record.contribution()),
                            sources.contains(record.source())
                                    ? counting.recordPath(record.source(), record.recordId())
                                    : null))
                    .toList();
            return new RecordStep(
                    lines,
                    figure != null && sum.sameAs(figure)
                            ? words.say("summary.trace.adds.report", FigureText.of(figure))
                            : null);
        }

        private String who(String key, @Nullable String name, @Nullable Instant at, int number) {
            return name == null || at == null ? "" : words.say(key, name, at, number);
        }

        private String quantity(@Nullable FigureValue figure) {
            return figure == null ? words.say("summary.trace.blank") : FigureText.of(figure) + " " + row.unit();
        }

        /** What hinders the month's figure from being final: that its report is open again, or not approved at all. */
        private String standing(ReportingUnit of, int in) {
            if (!facts.current().owes(indicator, of, in)) {
                return "";
            }
            ReportStanding report = facts.current().report(of, in);
            if (report == null || report.approvedSubmissionId() == null) {
                return words.say("summary.missing.not-approved");
            }
            return report.isReopened() ? words.say("summary.missing.reopened") : "";
        }

        private String note(Total total) {
            return total.lagging() ? words.say("summary.note.as-of", total.asOf()) : "";
        }

        private String path(@Nullable ReportingUnit of, @Nullable Integer in, String anchor) {
            List<String> query = Stream.of(
                            of == null ? "" : "unit=" + of.slug(),
                            in == null ? "" : "month=" + in,
                            facts.range().isYear()
                                    ? ""
                                    : "part=" + facts.range().name())
                    .filter(part -> !part.isEmpty())
                    .toList();
            return SummaryWriting.tracePath(facts.year(), row.key())
                    + (query.isEmpty() ? "" : "?" + String.join("&", query))
                    + anchor;
        }

        private String year() {
            return SummaryWriting.year(facts.year());
        }

        private FigureCell cell(Total total) {
            return new FigureCell(row.key(), total.value(), null);
        }

        private static @Nullable String adds(@Nullable FigureValue shown, Total total, String words) {
            FigureValue expected = total.value();
            return shown != null && expected != null && shown.sameAs(expected) ? words : null;
        }

        private static @Nullable FigureValue sum(List<FigureCell> cells) {
            return cells.stream()
                    .map(FigureCell::figure)
                    .flatMap(Stream::ofNullable)
                    .reduce(FigureValue::plus)
                    .orElse(null);
        }

        private static @Nullable FigureValue last(List<FigureCell> cells) {
            return cells.stream()
                    .map(FigureCell::figure)
                    .flatMap(Stream::ofNullable)
                    .reduce((before, after) -> after)
                    .orElse(null);
        }

        private static BigDecimal longest(List<FigureCell> cells) {
            return cells.stream()
                    .map(cell -> FigureValue.number(cell.figure()))
                    .flatMap(Stream::ofNullable)
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
        }
    }
}
