package vn.sophongtrao.register.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.register.movement.models.MovementModels;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/**
 * What can be computed of the criteria of a ward (Circular 124/2021/TT-BCA, art. 5): all its subjects registered, 70 of a
 * hundred of them recognised, an effective model.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class Criteria {

    /** By unit, what can be recognised there on a day, and what came of it in a year. */
    private static final String COUNTED = """
            select p.reporting_unit_id as unit_id, count(*) as subjects, count(r.id) as registered,
                   count(*) filter (where r.result = 'MET') as met
              from place p
              join place_kind k on k.id = p.kind_id
              left join school_level l on l.id = p.level_id
              left join recognition r on r.place_id = p.id and r.year = :year and r.withdrawal_reason is null
             where p.reporting_unit_id in (:units) and p.standing <> 'WITHDRAWN'
               and k.subject <> 'NONE' and (k.subject <> 'SCHOOL' or l.recognisable)
               and (p.valid_from is null or p.valid_from <= :day) and (p.ended_on is null or p.ended_on > :day)
             group by p.reporting_unit_id""";

    private static final String WARDS = """
            select reporting_unit_id as unit_id, id, result from recognition
             where place_id is null and year = :year and withdrawal_reason is null and reporting_unit_id in (:units)""";

    private final JdbcClient jdbc;
    private final MovementModels models;
    private final Territory territory;
    private final RegisterUnits units;
    private final Clock clock;

    Criteria(JdbcClient jdbc, MovementModels models, Territory territory, RegisterUnits units, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.territory = territory;
        this.units = units;
        this.clock = clock;
    }

    private record Counted(long unitId, long subjects, long registered, long met) {}

    private record OfWard(long unitId, long id, @Nullable Result result) {}

    /** The ward's criteria for the year; empty where the unit is no ward. */
    public Optional<WardCriteria> of(long unitId, int year) {
        ReportingUnit unit = territory.unit(unitId);
        return unit.isWard() ? of(List.of(unit), year).stream().findFirst() : Optional.empty();
    }

    /** The criteria of the wards that the reader may see and that are there at the end of the window, in their order. */
    public List<WardCriteria> all(int year) {
        LocalDate last = SubjectKind.WARD.window(year).lastDay();
        return of(
                units.readable().stream()
                        .filter(unit -> unit.isWard() && unit.validity().contains(last))
                        .toList(),
                year);
    }

    /** Three statements, however many wards. */
    private List<WardCriteria> of(List<ReportingUnit> wards, int year) {
        if (wards.isEmpty()) {
            return List.of();
        }
        LocalDate day = day(year);
        Map<Long, Set<Long>> keepers = new HashMap<>();
        wards.forEach(ward -> keepers.put(ward.id(), territory.withPredecessors(ward.id(), day)));
        Map<Long, Counted> counted = new HashMap<>();
        jdbc.sql(COUNTED)
                .param("year", year)
                .param("day", day)
                .param("units", keepers.values().stream().flatMap(Set::stream).toList())
                .query(Counted.class)
                .list()
                .forEach(row -> counted.put(row.unitId(), row));
        Map<Long, OfWard> recognised = new HashMap<>();
        jdbc.sql(WARDS)
                .param("year", year)
                .param("units", keepers.keySet())
                .query(OfWard.class)
                .list()
                .forEach(row -> recognised.put(row.unitId(), row));
        Set<Long> effective = models.unitsWithEffective(keepers.keySet(), year, day);
        List<WardCriteria> criteria = new ArrayList<>();
        for (ReportingUnit ward : wards) {
            OfWard own = recognised.get(ward.id());
            List<Counted> parts = keepers.getOrDefault(ward.id(), Set.of()).stream()
                    .flatMap(unit -> Optional.ofNullable(counted.get(unit)).stream())
                    .toList();
            criteria.add(new WardCriteria(
                    ward,
                    year,
                    day,
                    parts.stream().mapToLong(Counted::subjects).sum(),
                    parts.stream().mapToLong(Counted::registered).sum(),
                    parts.stream().mapToLong(Counted::met).sum(),
                    effective.contains(ward.id()),
                    own == null ? null : own.id(),
                    own == null ? null : own.result()));
        }
        return criteria;
    }

    /** The day on which the criteria are looked at: the last of the ward's window, or today where that is to come. */
    private LocalDate day(int year) {
        DateRange window = SubjectKind.WARD.window(year);
        LocalDate today = LocalDate.now(clock);
        return today.isBefore(window.lastDay()) ? today : window.lastDay();
    }
}
