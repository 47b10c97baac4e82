package vn.sophongtrao.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.Section;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.Actor;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The live summary of a reporting year or a part of it, for whoever asks: the district sees all, a ward its own part. */
@Service
@Transactional(readOnly = true)
class Summaries {

    /** The administrator has no figures. */
    static final String READERS = "hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')";

    private final ReportingCalendar calendar;
    private final Territory territory;
    private final IndicatorCatalogue catalogue;
    private final SummaryFigures figures;
    private final SummaryWriting writing;
    private final ActorSource actors;
    private final Clock clock;

    Summaries(
            ReportingCalendar calendar,
            Territory territory,
            IndicatorCatalogue catalogue,
            SummaryFigures figures,
            SummaryWriting writing,
            ActorSource actors,
            Clock clock) {
        this.calendar = calendar;
        this.territory = territory;
        this.catalogue = catalogue;
        this.figures = figures;
        this.writing = writing;
        this.actors = actors;
        this.clock = clock;
    }

    /** The year to open first: the last one of which anything was approved, otherwise the current one. */
    @PreAuthorize(READERS)
    public int usualYear() {
        return figures.lastApprovedYear(scope().unitIds()).orElseGet(() -> calendar.yearOf(LocalDate.now(clock)));
    }

    /**
     * The summary as it stands now.
     *
     * @throws NotFoundException where the calendar has no such year, or it has not begun
     */
    @PreAuthorize(READERS)
    public SummaryDocument document(int year, MonthRange range, Locale locale) {
        return writing.write(facts(year, range), locale);
    }

    /** @throws NotFoundException where the calendar has no such year, or it has not begun */
    @PreAuthorize(READERS)
    public SummaryFacts facts(int year, MonthRange range) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<Integer, List<ReportingPeriod>> begun = calendar.periods().stream()
                .collect(Collectors.groupingBy(ReportingPeriod::year, LinkedHashMap::new, Collectors.toList()));
        begun.values().removeIf(months -> !months.get(0).isOpenOn(today));
        List<ReportingPeriod> months = begun.get(year);
        if (months == null || months.size() < range.last()) {
            throw new NotFoundException("reporting year " + year);
        }
        int lastClosed =
                (int) months.stream().filter(month -> month.hasEndedOn(today)).count();
        SummaryScope scope = scope();
        List<ReportingPeriod> before = begun.get(year - 1);
        Set<Integer> years = before == null ? Set.of(year) : Set.of(year, year - 1);
        List<ReportStanding> reports = figures.reports(scope.unitIds(), years);
        List<ApprovedFigure> approved = figures.figures(scope.unitIds(), years);
        DateRange days = new DateRange(
                months.get(range.first() - 1).firstDay(),
                months.get(range.last() - 1).lastDay());
        Totals current = new Totals(months, range, lastClosed, scope.units(), reports, approved);
        Totals previous =
                before == null ? null : new Totals(before, range, lastClosed, scope.units(), reports, approved);
        return new SummaryFacts(
                year,
                range,
                scope,
                List.copyOf(begun.keySet()),
                months,
                days,
                current,
                previous,
                catalogue(months, range, scope, approved, year),
                now);
    }

    /** The reader's part of the body: their own ward with those whose records it took over, or everything. */
    private SummaryScope scope() {
        Actor actor = actors.current();
        List<ReportingUnit> readable = territory.units().stream()
                .filter(unit -> actor.readUnits().contains(unit.id()))
                .toList();
        boolean whole = actor.readUnits().containsAll(territory.allUnitIds());
        ReportingUnit own = whole || actor.unitId() == null ? null : territory.unit(actor.unitId());
        return new SummaryScope(readable, own);
    }

    /** What the range's last month asks; what was asked earlier in the year stays as long as it was answered. */
    private Catalogue catalogue(
            List<ReportingPeriod> months,
            MonthRange range,
            SummaryScope scope,
            Collection<ApprovedFigure> approved,
            int year) {
        Catalogue last = catalogue.inForce(months.get(range.last() - 1));
        Set<Long> answered = approved.stream()
                .filter(figure -> figure.year() == year && range.contains(figure.month()))
                .map(ApprovedFigure::indicatorId)
                .collect(Collectors.toSet());
        last.indicators().forEach(indicator -> answered.remove(indicator.id()));
        Catalogue whole = last;
        for (int month = range.last() - 1; month >= range.first() && !answered.isEmpty(); month--) {
            Catalogue earlier =
                    catalogue.inForce(months.get(month - 1)).only(indicator -> answered.contains(indicator.id()));
            earlier.indicators().forEach(indicator -> answered.remove(indicator.id()));
            whole = joined(whole, earlier);
        }
        return scope.units().stream().anyMatch(ReportingUnit::isOffice)
                ? whole
                : whole.only(indicator -> scope.units().stream()
                        .anyMatch(unit -> indicator.reportedBy().includes(unit.kind())));
    }

    private static Catalogue joined(Catalogue first, Catalogue second) {
        Map<String, Label> labels = new LinkedHashMap<>();
        Map<String, List<Indicator>> indicators = new LinkedHashMap<>();
        for (Catalogue part : List.of(first, second)) {
            for (Section section : part.sections()) {
                labels.putIfAbsent(section.key(), section.label());
                indicators
                        .computeIfAbsent(section.key(), key -> new ArrayList<>())
                        .addAll(section.indicators());
            }
        }
        return new Catalogue(labels.entrySet().stream()
                .map(entry -> new Section(
                        entry.getKey(), entry.getValue(), indicators.getOrDefault(entry.getKey(), List.of())))
                .toList());
    }

    static <T> Map<String, T> byKey(Collection<T> things, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(key.apply(thing), thing));
        return map;
    }

    static @Nullable ReportingUnit unit(Collection<ReportingUnit> units, String slug) {
        return units.stream()
                .filter(unit -> unit.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }
}
