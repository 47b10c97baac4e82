package vn.sophongtrao.starter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.NewIndicator;
import vn.sophongtrao.indicator.ReportedBy;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.NewUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.UnitKind;

/**
 * The units and the catalogue of quận Lê Chân, with which a district may start instead of an empty book. The tables
 * stand in the resources under {@code starter/}; units are those of 2023 (General Statistics Office), indicators those
 * of the reference summary of 2023.
 */
@Service
public class StarterPack {

    private final Territory territory;
    private final IndicatorCatalogue catalogue;
    private final ReportingCalendar calendar;
    private final List<StarterContribution> contributions;
    private final JdbcClient jdbc;

    StarterPack(
            Territory territory,
            IndicatorCatalogue catalogue,
            ReportingCalendar calendar,
            List<StarterContribution> contributions,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.contributions = contributions;
    }

    private record UnitRow(
            String slug,
            UnitKind kind,
            String name,
            @Nullable String officialCode,
            boolean namedAfterPerson,
            LocalDate validFrom) {}

    private record SectionRow(String key, String labelVi, String labelEn) {}

    private record IndicatorRow(
            String key,
            String section,
            String labelVi,
            String unitVi,
            String labelEn,
            String unitEn,
            Aggregation aggregation,
            boolean ratio,
            int decimals,
            ReportedBy reportedBy,
            boolean required,
            @Nullable String figureSource,
            @Nullable String figureFilter) {}

    /** How many wards the pack holds. */
    static long wards() {
        return ResourceTable.read("starter/units.csv", UnitRow.class).stream()
                .filter(unit -> unit.kind() == UnitKind.WARD)
                .count();
    }

    /** How many indicators the pack holds. */
    static long indicators() {
        return ResourceTable.read("starter/indicators.csv", IndicatorRow.class).size();
    }

    /** Whether the book is still empty, so that the pack may be installed. */
    public boolean isInstallable() {
        // Asked of the tables themselves: another instance may have filled them a moment ago.
        return jdbc.sql("select not exists (select from reporting_unit) and not exists (select from indicator)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Fills an empty book. The catalogue holds from the first day of a reporting year on, so that no month of it is
     * asked for less than another.
     *
     * @param firstYear first reporting year for which the catalogue holds
     * @param today day up to which due days may no longer move
     * @throws RuleViolation where the book holds units or indicators already
     */
    @Transactional
    @KeepsTheBook
    public void install(int firstYear, LocalDate today) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('starter pack'))")
                .query((row, number) -> true)
                .list();
        if (!isInstallable()) {
            throw new RuleViolation("starter.refused.not-empty");
        }
        LocalDate validFrom = calendar.firstDay(firstYear);
        installUnits();
        installCatalogue(validFrom);
        contributions.forEach(contribution -> contribution.install(validFrom));
        IntStream.rangeClosed(firstYear, Math.max(firstYear, calendar.yearOf(today)))
                .forEach(year -> calendar.prepareYear(year, today));
    }

    private void installUnits() {
        int order = 0;
        for (UnitRow row : ResourceTable.read("starter/units.csv", UnitRow.class)) {
            territory.found(new NewUnit(
                    row.slug(),
                    row.kind(),
                    row.name(),
                    row.officialCode(),
                    row.namedAfterPerson(),
                    ++order,
                    new DateRange(row.validFrom(), null)));
        }
    }

    private void installCatalogue(LocalDate validFrom) {
        int order = 0;
        for (SectionRow row : ResourceTable.read("starter/sections.csv", SectionRow.class)) {
            catalogue.addSection(row.key(), ++order, new Label(row.labelVi(), row.labelEn()));
        }
        for (IndicatorRow row : ResourceTable.read("starter/indicators.csv", IndicatorRow.class)) {
            catalogue.introduce(indicator(row, ++order, validFrom));
        }
    }

    private static NewIndicator indicator(IndicatorRow row, int order, LocalDate validFrom) {
        return new NewIndicator(
                row.key(),
                row.section(),
                order,
                new Label(row.labelVi(), row.labelEn()),
                new Label(row.unitVi(), row.unitEn()),
                row.decimals(),
                row.aggregation(),
                row.ratio(),
                row.reportedBy(),
                row.required(),
                BigDecimal.ZERO,
                null,
                null,
                row.figureSource() == null ? null : new FigureQuestion(row.figureSource(), filter(row.figureFilter())),
                validFrom);
    }

    /** Reads {@code name=key,key;name=key}. */
    private static FigureFilter filter(@Nullable String text) {
        if (text == null) {
            return FigureFilter.ALL;
        }
        Map<String, List<String>> values = Arrays.stream(text.split(";"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1].split(","))));
        return new FigureFilter(values);
    }
}
