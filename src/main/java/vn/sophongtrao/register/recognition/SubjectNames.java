package vn.sophongtrao.register.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.SearchText;
import vn.sophongtrao.platform.web.Languages;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.KnownPlace;
import vn.sophongtrao.territory.place.PlaceDirectory;
import vn.sophongtrao.territory.place.PlaceWords;

/** Finds subjects by what a sheet calls them, all at once: those of which the acting person writes. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
class SubjectNames {

    private final Territory territory;
    private final PlaceDirectory directory;
    private final ActorSource actor;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    SubjectNames(
            Territory territory,
            PlaceDirectory directory,
            ActorSource actor,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.territory = territory;
        this.directory = directory;
        this.actor = actor;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The subjects as they stood when they were read.
     *
     * @param units those that the acting person writes for, in their order
     * @param keepers by unit, those whose places are its own: itself and whom it succeeded
     * @param subjects by the unit that keeps them and by their name as names are compared
     */
    record Known(
            List<ReportingUnit> units, Map<Long, Set<Long>> keepers, Map<Long, Map<String, List<Subject>>> subjects) {

        Optional<ReportingUnit> unit(String slug) {
            return units.stream().filter(unit -> unit.slug().equals(slug)).findFirst();
        }

        /**
         * The unit's subjects of that kind which are called so, diacritics, signs and the word “Trường” aside; of several
         * those that were there in the window of the year. Units of one name in their turn count as one.
         */
        List<Subject> called(ReportingUnit unit, SubjectKind kind, String name, int year) {
            Set<Subject> called = new LinkedHashSet<>();
            for (ReportingUnit namesake : units) {
                if (namesake.name().equals(unit.name())) {
                    for (long keeper : keepers.getOrDefault(namesake.id(), Set.of())) {
                        subjects.getOrDefault(keeper, Map.of()).getOrDefault(compared(name), List.of()).stream()
                                .filter(subject -> subject.scope() == kind)
                                .forEach(called::add);
                    }
                }
            }
            return called.size() < 2
                    ? List.copyOf(called)
                    : called.stream().filter(subject -> subject.isThereIn(year)).toList();
        }
    }

    /** One statement, however many there are. */
    public Known writable() {
        Set<Long> write = actor.current().writeUnits();
        List<ReportingUnit> units = territory.units().stream()
                .filter(unit -> write.contains(unit.id()))
                .toList();
        PlaceWords words = directory.words();
        Map<Long, Map<String, List<Subject>>> subjects = new HashMap<>();
        Map<Long, ReportingUnit> byId = units.stream().collect(Collectors.toMap(ReportingUnit::id, unit -> unit));
        for (ReportingUnit unit : units) {
            Subject ward = Subject.of(unit);
            names(unit).forEach(name -> add(subjects, unit.id(), name, ward));
        }
        for (KnownPlace place : directory.of(byId.keySet())) {
            ReportingUnit unit = byId.get(place.reportingUnitId());
            if (unit != null) {
                add(subjects, unit.id(), compared(place.name()), Subject.of(unit, place, words));
            }
        }
        LocalDate today = LocalDate.now(clock);
        Map<Long, Set<Long>> keepers = units.stream()
                .collect(Collectors.toMap(ReportingUnit::id, unit -> territory.withPredecessors(unit.id(), today)));
        return new Known(units, keepers, subjects);
    }

    /** The recognitions of those subjects for those years that stand in the register, by their likeness; one statement. */
    public Map<Object, RecordPlace> registered(List<NewRecognition> recognitions) {
        Map<Object, RecordPlace> registered = new HashMap<>();
        jdbc.sql("""
                        select r.id, r.reporting_unit_id, r.place_id, r.year, p.name
                          from recognition r left join place p on p.id = r.place_id
                         where r.withdrawal_reason is null and r.year in (:years) and r.reporting_unit_id in (:units)""")
                .param("years", recognitions.stream().map(NewRecognition::year).collect(Collectors.toSet()))
                .param(
                        "units",
                        recognitions.stream().map(NewRecognition::unitId).collect(Collectors.toSet()))
                .query(row -> {
                    RecognitionLikeness likeness = new RecognitionLikeness(
                            row.getLong("reporting_unit_id"),
                            row.getObject("place_id", Long.class),
                            row.getInt("year"));
                    registered.put(likeness, place(row.getLong("id"), likeness, row.getString("name")));
                });
        return registered;
    }

    private RecordPlace place(long id, RecognitionLikeness likeness, @Nullable String name) {
        return RecognitionPages.place(
                id, name == null ? territory.unit(likeness.unitId()).atHead() : name, String.valueOf(likeness.year()));
    }

    /** A ward is called with its level word too, in either language. */
    private Collection<String> names(ReportingUnit unit) {
        return new LinkedHashSet<>(List.of(
                compared(unit.name()),
                compared(unit.atHead().in(messages, Languages.VIETNAMESE)),
                compared(unit.atHead().in(messages, Languages.ENGLISH))));
    }

    private static void add(Map<Long, Map<String, List<Subject>>> subjects, long unit, String name, Subject subject) {
        subjects.computeIfAbsent(unit, key -> new HashMap<>())
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(subject);
    }

    /** As the schema compares the names of places: {@code place_name_key}. */
    static String compared(String name) {
        return SearchText.fold(name)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bto dan pho\\b", "tdp")
                .replaceAll("\\b0+([0-9])", "$1")
                .replaceFirst("^ ?truong ", "")
                .strip();
    }
}
