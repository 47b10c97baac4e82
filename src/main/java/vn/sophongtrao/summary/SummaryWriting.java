package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Section;
import vn.sophongtrao.platform.chart.MonthLines;
import vn.sophongtrao.platform.text.Change;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.SettingValues;
import vn.sophongtrao.summary.SummaryDocument.Bar;
import vn.sophongtrao.summary.SummaryDocument.BarChart;
import vn.sophongtrao.summary.SummaryDocument.FigureCell;
import vn.sophongtrao.summary.SummaryDocument.Head;
import vn.sophongtrao.summary.SummaryDocument.IndicatorGroup;
import vn.sophongtrao.summary.SummaryDocument.IndicatorRow;
import vn.sophongtrao.summary.SummaryDocument.KeyFigure;
import vn.sophongtrao.summary.SummaryDocument.LineChart;
import vn.sophongtrao.summary.SummaryDocument.UnitLine;
import vn.sophongtrao.summary.SummaryDocument.UnitTable;
import vn.sophongtrao.territory.ReportingUnit;

/** Makes the document out of the facts: every table, sentence and picture of it, in the reader's language. */
@Component
class SummaryWriting {

    private static final int CHART_HEIGHT = 340;
    private static final int MOST_KEY_FIGURES = 8;
    private static final int MOST_COLUMNS = 9;
    private static final int FEW_COLUMNS = 5;

    /** What is shown large where it is reported, and what the pictures are of. */
    private static final List<String> KEY_FIGURES = List.of(
            "criminal_cases_handled",
            "models_launched",
            "fire_safety_groups",
            "firefighting_points",
            "households_fire_trained",
            "households_with_extinguisher",
            "households_cages_removed",
            "wards_recognised_safe");

    private final MessageSource messages;

    SummaryWriting(MessageSource messages) {
        this.messages = messages;
    }

    /** @param settings those in force at the end of what the summary tells of */
    SummaryDocument write(SummaryFacts facts, SettingValues settings, Locale locale) {
        Words words = new Words(messages, locale);
        Head head = head(facts, settings, words);
        List<ReportingUnit> units = facts.current().units();
        List<Integer> months = IntStream.rangeClosed(
                        facts.range().first(), facts.range().last())
                .boxed()
                .toList();
        List<IndicatorGroup> groups = groups(facts, head, units, months, words);
        List<IndicatorRow> rows =
                groups.stream().flatMap(group -> group.rows().stream()).toList();
        List<UnitLine> lines = units.stream()
                .map(unit -> new UnitLine(unit.slug(), unit.name(), unit.isWard()))
                .toList();
        Completeness completeness = facts.current().completeness();
        Optional<IndicatorRow> pictured = pictured(rows);
        return new SummaryDocument(
                head,
                completeness,
                new Narrative(head, words, level(facts, words), groups, facts.targetsToTell()).sections(),
                keyFigures(rows, head, words),
                pictured.map(row -> line(facts, head, row, months, completeness, words))
                        .orElse(null),
                lines.size() < 2
                        ? null
                        : pictured.map(row -> bars(head, row, lines, words)).orElse(null),
                groups,
                lines,
                lines.size() < 2 ? List.of() : unitTables(groups),
                months,
                rows.stream()
                        .filter(row -> row.cell().known() && row.indicator().aggregation() != Aggregation.ANNUAL)
                        .toList());
    }

    private static Head head(SummaryFacts facts, SettingValues settings, Words words) {
        MonthRange range = facts.range();
        boolean likeForLike = !facts.isRunning() && range.isYear();
        int before = facts.year() - 1;
        ReportingUnit own = facts.scope().own();
        return new Head(
                facts.year(),
                range,
                facts.scope().isWhole(),
                facts.isRunning(),
                scopeName(facts.scope(), settings, words),
                own == null ? null : own.slug(),
                period(facts, words),
                words.say("summary.period.year", year(facts.year())),
                words.say(likeForLike ? "summary.period.year" : "summary.period.same-months", year(before)),
                facts.days().from(),
                facts.days().lastDay(),
                countedTo(facts),
                facts.current().lastClosedInRange(),
                facts.hasPrevious(),
                VietnameseDate.inSentence(facts.calculatedAt(), words.locale()),
                facts.years());
    }

    /** A year that is not over claims no more than its months that are. */
    private static String period(SummaryFacts facts, Words words) {
        MonthRange range = facts.range();
        int closed = facts.current().lastClosedInRange();
        String whole = words.say("summary.period." + range.name(), year(facts.year()));
        if (!facts.isRunning() || closed == 0) {
            return whole;
        }
        return range.isYear()
                ? words.say("summary.period.first-months", closed, year(facts.year()))
                : words.say("summary.period.so-far", whole, closed);
    }

    private static LocalDate countedTo(SummaryFacts facts) {
        int closed = facts.current().lastClosedInRange();
        return closed == 0
                ? facts.days().lastDay()
                : facts.months().get(closed - 1).lastDay();
    }

    /** Years are written without a dot. */
    static String year(int year) {
        return String.valueOf(year);
    }

    private static String scopeName(SummaryScope scope, SettingValues settings, Words words) {
        return scope.own() == null
                ? words.say("summary.scope.body", settings.text(SettingKey.BODY_NAME))
                : words.say(scope.own().named());
    }

    private static String level(SummaryFacts facts, Words words) {
        return words.say(facts.scope().isWhole() ? "summary.level.body" : "summary.level.unit");
    }

    private static List<IndicatorGroup> groups(
            SummaryFacts facts, Head head, List<ReportingUnit> units, List<Integer> months, Words words) {
        List<IndicatorGroup> groups = new ArrayList<>();
        int number = 0;
        for (Section section : facts.catalogue().sections()) {
            List<IndicatorRow> rows = new ArrayList<>();
            for (Indicator indicator : section.indicators()) {
                number++;
                rows.add(row(facts, head, indicator, number, units, months, words));
            }
            groups.add(new IndicatorGroup(
                    section.key(),
                    groups.size() + 1,
                    words.say(section.label()),
                    section.label().languageIn(words.locale()),
                    words.isForeign(section.label()),
                    rows));
        }
        return groups;
    }

    private static IndicatorRow row(
            SummaryFacts facts,
            Head head,
            Indicator indicator,
            int number,
            List<ReportingUnit> units,
            List<Integer> months,
            Words words) {
        Total total = facts.current().total(indicator);
        Total previous = facts.previousTotal(indicator);
        String note = note(total, words);
        // Of a running year, what lacks reports is compared with nothing yet: the difference would be those reports.
        boolean comparable = !head.running() || note.isEmpty();
        Change change = SummaryFacts.change(indicator, comparable ? total.value() : null, previous.value());
        String trace = tracePath(head.year(), indicator.key());
        String query = head.range().isYear() ? "" : "part=" + head.range().name();
        return new IndicatorRow(
                indicator,
                number,
                words.say(indicator.label()),
                indicator.label().languageIn(words.locale()),
                words.isForeign(indicator.label()),
                words.say(indicator.unit()),
                indicator.unit().languageIn(words.locale()),
                words.isForeign(indicator.unit()),
                new FigureCell(indicator.key(), total.value(), address(trace, query)),
                total,
                previous,
                change,
                note,
                FigureText.of(previous.value()),
                comparable ? words.say(change.words()) : note,
                change.percent() == null ? Written.UNKNOWN : percent(change.percent()),
                comparable ? words.say(change.wordsWithPercent()) : note,
                units.stream()
                        .map(unit -> new FigureCell(
                                indicator.key(),
                                facts.current().total(indicator, unit).value(),
                                address(trace, "unit=" + unit.slug(), query)))
                        .toList(),
                months.stream()
                        .map(month -> new FigureCell(
                                indicator.key(),
                                facts.current().month(indicator, month).value(),
                                address(trace, "month=" + month, query)))
                        .toList());
    }

    private static String percent(BigDecimal percent) {
        return VietnameseNumber.percent(percent.abs());
    }

    static String tracePath(int year, String key) {
        return "/summary/" + year + "/indicators/" + key;
    }

    private static String address(String path, String... queries) {
        String query = String.join(
                "&", Stream.of(queries).filter(part -> !part.isEmpty()).toList());
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String note(Total total, Words words) {
        if (!total.isKnown() || total.complete()) {
            return "";
        }
        return total.lagging() ? words.say("summary.note.as-of", total.asOf()) : words.say("summary.note.incomplete");
    }

    private static List<KeyFigure> keyFigures(List<IndicatorRow> rows, Head head, Words words) {
        var byKey = Summaries.byKey(rows, IndicatorRow::key);
        return Stream.concat(KEY_FIGURES.stream().map(byKey::get).flatMap(Stream::ofNullable), rows.stream())
                .filter(row -> row.cell().known())
                .distinct()
                .limit(MOST_KEY_FIGURES)
                .map(row -> new KeyFigure(
                        row, row.compared() ? words.say(row.change().wordsWithUnit(row.unit())) : row.changeText()))
                .toList();
    }

    private static Optional<IndicatorRow> pictured(List<IndicatorRow> rows) {
        return rows.stream()
                .filter(row -> row.cell().known()
                        && row.indicator().aggregation() == Aggregation.FLOW
                        && !row.indicator().ratio())
                .min(Comparator.comparingInt(row -> {
                    int place = KEY_FIGURES.indexOf(row.key());
                    return place < 0 ? KEY_FIGURES.size() + row.number() : place;
                }));
    }

    private static LineChart line(
            SummaryFacts facts,
            Head head,
            IndicatorRow row,
            List<Integer> months,
            Completeness completeness,
            Words words) {
        List<@Nullable BigDecimal> now = row.months().stream()
                .map(cell -> FigureValue.number(cell.figure()))
                .toList();
        List<@Nullable BigDecimal> before = new ArrayList<>();
        for (int month : months) {
            before.add(
                    facts.previous() == null
                            ? null
                            : FigureValue.number(facts.previous()
                                    .month(row.indicator(), month)
                                    .value()));
        }
        String shownNow = row.cell().text();
        String explanation = row.previous().value() == null
                ? words.say("summary.chart.line", head.period(), shownNow, row.unit())
                : words.say(
                        "summary.chart.lines",
                        head.period(),
                        shownNow,
                        row.unit(),
                        head.previousPeriod(),
                        row.previousText());
        return new LineChart(
                row,
                words.say("summary.chart.by-month", row.label()),
                explanation,
                MonthLines.of(months, now, before, CHART_HEIGHT),
                before.stream()
                        .map(value -> FigureText.of(value, null, Written.UNKNOWN))
                        .toList(),
                months.stream()
                        .flatMap(month -> missingIn(facts, completeness, month, words).stream())
                        .toList());
    }

    /** How many reports of a drawn month are approved, where some are missing: the wards' and the office's apart. */
    private static List<String> missingIn(SummaryFacts facts, Completeness completeness, int month, Words words) {
        List<String> notes = new ArrayList<>();
        for (boolean wards : new boolean[] {true, false}) {
            long missing = completeness.missing().stream()
                    .filter(report -> report.month() == month && report.unit().isWard() == wards)
                    .count();
            long owed = facts.current().units().stream()
                    .filter(unit -> unit.isWard() == wards && facts.current().owesReport(unit, month))
                    .count();
            if (missing > 0) {
                notes.add(words.say(
                        wards ? "summary.chart.month-incomplete" : "summary.chart.month-incomplete.office",
                        month,
                        owed - missing,
                        owed));
            }
        }
        return notes;
    }

    private static BarChart bars(Head head, IndicatorRow row, List<UnitLine> units, Words words) {
        BigDecimal longest = row.units().stream()
                .map(cell -> FigureValue.number(cell.figure()))
                .flatMap(Stream::ofNullable)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            FigureCell cell = row.units().get(i);
            if (units.get(i).ward() || cell.known()) {
                bars.add(new Bar(units.get(i), cell, share(FigureValue.number(cell.figure()), longest)));
            }
        }
        return new BarChart(
                row,
                words.say("summary.chart.by-unit", row.label()),
                words.say("summary.chart.by-unit.explanation", head.columnNow()),
                bars);
    }

    /** In percent of the longest, one decimal. */
    static BigDecimal share(@Nullable BigDecimal value, BigDecimal longest) {
        return value == null || longest.signum() == 0
                ? BigDecimal.ZERO
                : value.multiply(BigDecimal.valueOf(100)).divide(longest, 1, RoundingMode.HALF_UP);
    }

    /** Tables by section, what nobody reported left out; small neighbours share one, large sections take several. */
    private static List<UnitTable> unitTables(List<IndicatorGroup> groups) {
        List<UnitTable> tables = new ArrayList<>();
        for (IndicatorGroup group : groups) {
            List<IndicatorRow> known =
                    group.rows().stream().filter(row -> row.cell().known()).toList();
            UnitTable last = tables.isEmpty() ? null : tables.get(tables.size() - 1);
            if (last != null && !known.isEmpty() && last.columns().size() + known.size() <= FEW_COLUMNS) {
                tables.set(
                        tables.size() - 1,
                        new UnitTable(
                                last.title() + "; " + group.label(),
                                Stream.concat(last.columns().stream(), known.stream())
                                        .toList()));
                continue;
            }
            for (int from = 0; from < known.size(); from += MOST_COLUMNS) {
                tables.add(
                        new UnitTable(group.label(), known.subList(from, Math.min(known.size(), from + MOST_COLUMNS))));
            }
        }
        return tables;
    }
}
