package vn.sophongtrao.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
import vn.sophongtrao.platform.Recent;
import vn.sophongtrao.platform.database.Actor;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.settings.SettingValues;
import vn.sophongtrao.settings.Settings;
import vn.sophongtrao.target.TargetFacts;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** The live summary of a reporting year or a part of it, for whoever asks: the district sees all, a ward its own part. */
@Service
@Transactional(readOnly = true)
class Summaries {

    /** The administrator has no figures. */
    static final String READERS = "hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')";

    /** Of the district and its wards, in two languages, as far as they are read at the same time; half a megabyte each. */
    private static final int MOST_DOCUMENTS = 40;

    private final ReportingCalendar calendar;
    private final Territory territory;
    private final IndicatorCatalogue catalogue;
    private final SummaryFigures figures;
    private final TargetFacts targets;
    private final SummaryWriting writing;
    private final ActorSource actors;
    private final Settings settings;
    private final Clock clock;
    private final Recent<Writ, SummaryDocument> documents = new Recent<>(MOST_DOCUMENTS);

    Summaries(
            ReportingCalendar calendar,
            Territory territory,
            IndicatorCatalogue catalogue,
            SummaryFigures figures,
            TargetFacts targets,
            SummaryWriting writing,
            ActorSource actors,
            Settings settings,
            Clock clock) {
        this.calendar = calendar;
        this.territory = territory;
        this.catalogue = catalogue;
        this.figures = figures;
        this.targets = targets;
        this.writing = writing;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a summary is made of, without the figures: these follow from the submissions that the reports name, as no
     * submission ever changes. So two summaries on an equal basis are equal, whichever instance made them.
     *
     * @param minute when it is asked for; a summary says its minute
     * @param years the reporting years that have begun
     * @param before the months of the year before; null where the calendar does not reach back
     * @param catalogues what each month of the range asks
     * @param reports how the reports of both years stand
     * @param targets those of the year, of the body or of the reader's own unit
     */
    private record Basis(
            int year,
            MonthRange range,
            Instant minute,
            List<Integer> years,
            List<ReportingPeriod> months,
            @Nullable List<ReportingPeriod> before,
            SummaryScope scope,
            List<Catalogue> catalogues,
            List<ReportStanding> reports,
            List<TargetFacts.Fact> targets) {

        Catalogue asked(int month) {
            return catalogues.get(month - range.first());
        }
    }

    /** A basis with what else the written document shows. */
    private record Writ(Basis basis, SettingValues settings, Locale locale) {}

    /** The year to open first: the last one of which anything was approved, otherwise the current one. */
    @PreAuthorize(READERS)
    public int usualYear() {
        return figures.lastApprovedYear(scope().unitIds()).orElseGet(() -> calendar.yearOf(LocalDate.now(clock)));
    }

    /**
     * The summary as it stands now. It is written once for each state of the rows, as a reader asks for it.
     *
     * @throws NotFoundException where the calendar has no such year, or it has not begun
     */
    @PreAuthorize(READERS)
    public SummaryDocument document(int year, MonthRange range, Locale locale) {
        Basis basis = basis(year, range);
        SettingValues names = names(lastDay(basis.months(), range));
        return documents.get(new Writ(basis, names, locale), () -> writing.write(facts(basis), names, locale));
    }

    /** What the settings said on that day, today where it is yet to come: the paper of a past year keeps the names of that year. */
    public SettingValues names(LocalDate lastDay) {
        LocalDate today = LocalDate.now(clock);
        return settings.on(lastDay.isAfter(today) ? today : lastDay);
    }

    private static LocalDate lastDay(List<ReportingPeriod> months, MonthRange range) {
        return months.get(range.last() - 1).lastDay();
    }

    /** @throws NotFoundException where the calendar has no such year, or it has not begun */
    @PreAuthorize(READERS)
    public SummaryFacts facts(int year, MonthRange range) {
        return facts(basis(year, range));
    }

    private Basis basis(int year, MonthRange range) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<Integer, List<ReportingPeriod>> begun = calendar.periods().stream()
                .collect(Collectors.groupingBy(ReportingPeriod::year, LinkedHashMap::new, Collectors.toList()));
        begun.values().removeIf(months -> !months.get(0).isOpenOn(today));
        List<ReportingPeriod> months = begun.get(year);
        if (months == null || months.size() < range.last()) {
            throw new NotFoundException("reporting year " + year);
        }
        SummaryScope scope = scope();
        List<ReportingPeriod> before = begun.get(year - 1);
        Set<Integer> years = before == null ? Set.of(year) : Set.of(year, year - 1);
        return new Basis(
                year,
                range,
                now,
                List.copyOf(begun.keySet()),
                months,
                before,
                scope,
                IntStream.rangeClosed(range.first(), range.last())
                        .mapToObj(month -> catalogue.inForce(months.get(month - 1)))
                        .toList(),
                figures.reports(scope.unitIds(), years),
                targets.of(year, scope.own() == null ? null : scope.own().id()));
    }

    private SummaryFacts facts(Basis basis) {
        int year = basis.year();
        MonthRange range = basis.range();
        SummaryScope scope = basis.scope();
        List<ReportingPeriod> months = basis.months();
        List<ReportingPeriod> before = basis.before();
        LocalDate today = LocalDate.ofInstant(basis.minute(), clock.getZone());
        int lastClosed =
                (int) months.stream().filter(month -> month.hasEndedOn(today)).count();
        List<ApprovedFigure> approved =
                figures.figures(scope.unitIds(), before == null ? Set.of(year) : Set.of(year, year - 1));
        DateRange days = new DateRange(
                months.get(range.first() - 1).firstDay(),
                months.get(range.last() - 1).lastDay());
        Totals current = new Totals(months, range, lastClosed, scope.units(), basis.reports(), approved);
        Totals previous =
                before == null ? null : new Totals(before, range, lastClosed, scope.units(), basis.reports(), approved);
        return new SummaryFacts(
                year,
                range,
                scope,
                basis.years(),
                months,
                days,
                current,
                previous,
                catalogue(basis, approved),
                basis.targets(),
                basis.minute());
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
    private static Catalogue catalogue(Basis basis, Collection<ApprovedFigure> approved) {
        MonthRange range = basis.range();
        SummaryScope scope = basis.scope();
        Catalogue last = basis.asked(range.last());
        Set<Long> answered = approved.stream()
                .filter(figure -> figure.year() == basis.year() && range.contains(figure.month()))
                .map(ApprovedFigure::indicatorId)
                .collect(Collectors.toSet());
        last.indicators().forEach(indicator -> answered.remove(indicator.id()));
        Catalogue whole = last;
        for (int month = range.last() - 1; month >= range.first() && !answered.isEmpty(); month--) {
            Catalogue earlier = basis.asked(month).only(indicator -> answered.contains(indicator.id()));
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
