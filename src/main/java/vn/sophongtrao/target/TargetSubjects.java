package vn.sophongtrao.target;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Section;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.Actor;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.text.LevelWords;
import vn.sophongtrao.platform.text.LevelWordsSource;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.SearchText;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** For what there can be targets: years, indicators, wards. Nothing here costs a statement. */
@Component
class TargetSubjects {

    /** The section of the catalogue whose indicators are those of Project 06; they are offered first. */
    private static final String PROJECT_06 = "identity";

    private final ReportingCalendar calendar;
    private final IndicatorCatalogue catalogue;
    private final Territory territory;
    private final LevelWordsSource levels;
    private final ActorSource actor;
    private final TargetAccess access;
    private final Clock clock;

    TargetSubjects(
            ReportingCalendar calendar,
            IndicatorCatalogue catalogue,
            Territory territory,
            LevelWordsSource levels,
            ActorSource actor,
            TargetAccess access,
            Clock clock) {
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.territory = territory;
        this.levels = levels;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a target that is about to be entered is for.
     *
     * @throws RuleViolation where the calendar has no such year, or the catalogue does not ask for the indicator in it
     */
    TargetSubject of(NewTarget target) {
        DateRange days = days(target.year())
                .orElseThrow(() -> RuleViolation.at("year", "record.form.unknown", Message.of("target.field.year")));
        Indicator indicator = catalogue
                .inForce(days.lastDay())
                .find(target.indicator())
                .orElseThrow(() ->
                        RuleViolation.at("indicator", "target.rule.indicator.year", String.valueOf(target.year())));
        return new TargetSubject(indicator, unit(target.unitId()), target.year(), days);
    }

    /** What a target that was entered is for. */
    TargetSubject of(long indicatorId, @Nullable Long unitId, int year) {
        return new TargetSubject(
                indicator(indicatorId, year),
                unit(unitId),
                year,
                days(year).orElseThrow(() -> new NotFoundException("reporting year " + year)));
    }

    /** The ward, null for the whole district. */
    @Nullable
    ReportingUnit unit(@Nullable Long unitId) {
        return unitId == null ? null : territory.unit(unitId);
    }

    /** The indicator as the catalogue says of it at the end of the year, or as it said last. */
    Indicator indicator(long id, int year) {
        Optional<Indicator> inForce = days(year)
                .flatMap(days -> catalogue.inForce(days.lastDay()).indicators().stream()
                        .filter(indicator -> indicator.id() == id)
                        .findFirst());
        return inForce.orElseGet(() -> catalogue.allVersions().stream()
                .filter(indicator -> indicator.id() == id)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NotFoundException("indicator " + id)));
    }

    /** The days of a reporting year; empty where the calendar has no such year. */
    Optional<DateRange> days(int year) {
        List<ReportingPeriod> months = calendar.periods().stream()
                .filter(period -> period.year() == year)
                .toList();
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(
                        months.get(0).firstDay(), months.get(months.size() - 1).lastDay()));
    }

    /** The reporting years there are, the latest first. */
    List<Integer> years() {
        List<Integer> years = new ArrayList<>(calendar.years());
        Collections.reverse(years);
        return years;
    }

    Optional<Integer> year(String typed) {
        return years().stream()
                .filter(year -> String.valueOf(year).equals(typed))
                .findFirst();
    }

    /** The current reporting year, empty where the calendar has none. */
    Optional<Integer> thisYear() {
        int current = calendar.yearOf(LocalDate.now(clock));
        return years().stream().filter(year -> year == current).findFirst();
    }

    /** Everything that is or was measurable, by the last that the catalogue says of it; Project 06 first. */
    List<Indicator> measurable() {
        Map<Long, Indicator> last = new LinkedHashMap<>();
        Catalogue today = catalogue.inForce(LocalDate.now(clock));
        Set<Long> project = today.sections().stream()
                .filter(section -> section.key().equals(PROJECT_06))
                .map(Section::indicators)
                .flatMap(Collection::stream)
                .map(Indicator::id)
                .collect(Collectors.toSet());
        catalogue.allVersions().stream()
                .filter(TargetSubject::isMeasurable)
                .forEach(indicator -> last.put(indicator.id(), indicator));
        List<Indicator> first = new ArrayList<>();
        last.values().stream()
                .filter(indicator -> project.contains(indicator.id()))
                .forEach(first::add);
        last.values().stream()
                .filter(indicator -> !project.contains(indicator.id()))
                .forEach(first::add);
        return first;
    }

    Optional<Indicator> measurable(String key) {
        return measurable().stream()
                .filter(indicator -> indicator.key().equals(key))
                .findFirst();
    }

    /** Ids of the indicators whose label holds the word in either language, diacritics and case aside. */
    Set<Long> indicatorsCalled(String word) {
        String wanted = SearchText.fold(word);
        return catalogue.allVersions().stream()
                .filter(indicator ->
                        SearchText.fold(indicator.label().vietnamese()).contains(wanted)
                                || SearchText.fold(indicator.label().english()).contains(wanted))
                .map(Indicator::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The wards whose targets the acting person may see, in their official order. */
    List<ReportingUnit> readableWards() {
        Set<Long> readable = actor.current().readUnits();
        return territory.units().stream()
                .filter(unit -> unit.isWard() && (access.mayWrite() || readable.contains(unit.id())))
                .toList();
    }

    /** The wards for which targets can be set. */
    Optional<ReportingUnit> ward(String slug) {
        return territory.find(slug).filter(ReportingUnit::isWard);
    }

    /** Ids of the readable wards whose name holds the word; a ward is called by the word of its level too. */
    Set<Long> wardsCalled(String word) {
        String wanted = SearchText.fold(word);
        LevelWords level = levels.words();
        boolean ofLevel =
                SearchText.words(level.unitVi() + " " + level.unitEn()).contains(wanted);
        return readableWards().stream()
                .filter(ward -> ofLevel || SearchText.fold(ward.name()).contains(wanted))
                .map(ReportingUnit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The units whose approved figures the acting person may read; none for an administrator. */
    Reach reach() {
        Actor reader = actor.current();
        List<ReportingUnit> units = territory.units().stream()
                .filter(unit -> reader.readUnits().contains(unit.id()))
                .toList();
        return new Reach(units, units.size() == territory.units().size());
    }

    /**
     * How far a reader sees figures.
     *
     * @param units empty for who reads no figures
     * @param whole whether these are all units there are
     */
    record Reach(List<ReportingUnit> units, boolean whole) {

        boolean isNothing() {
            return units.isEmpty();
        }
    }

    /** The months of a year and how many of them have ended. */
    List<ReportingPeriod> months(int year) {
        return calendar.year(year);
    }

    int lastClosed(List<ReportingPeriod> months) {
        LocalDate today = LocalDate.now(clock);
        return (int) months.stream().filter(month -> month.hasEndedOn(today)).count();
    }
}
