package vn.sophongtrao.register.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.territory.RegisterUnits;

/** The subjects that the acting person registers: a ward's officer of the ward, the district's officers of every unit. */
@Service
@Transactional(readOnly = true)
class WritableSubjects {

    /** What Circular 124/2021/TT-BCA recognises of a year and is not registered for it yet. */
    private static final String UNREGISTERED = """
            with candidate (unit_id, place_id, name, subject, kind_id, level_id, search_text, kind_order) as (
              select u.id, cast(null as bigint), u.name, 'WARD', cast(null as bigint), cast(null as bigint),
                     search_text(u.name), 0
                from reporting_unit u
               where u.kind = 'WARD' and u.valid_from <= :last and (u.valid_to is null or u.valid_to >= :last)
               union all
              select p.reporting_unit_id, p.id, p.name, k.subject, p.kind_id, p.level_id, p.search_text, k.display_order
                from place p
                join place_kind k on k.id = p.kind_id
                left join school_level l on l.id = p.level_id
               where k.subject <> 'NONE' and (k.subject <> 'SCHOOL' or l.recognisable) and p.standing <> 'WITHDRAWN'
                 and (p.valid_from is null
                      or p.valid_from <= case k.subject when 'RESIDENTIAL_AREA' then :lastOfAreas else :last end)
                 and (p.ended_on is null
                      or p.ended_on > case k.subject when 'RESIDENTIAL_AREA' then :firstOfAreas else :first end)
            )
            select %s
              from candidate c join reporting_unit u on u.id = c.unit_id
             where c.unit_id = any ((select acting_write_units())::bigint[])
               and not exists (select from recognition r
                                where r.withdrawal_reason is null and r.year = :year and r.reporting_unit_id = c.unit_id
                                  and r.place_id is not distinct from c.place_id)""";

    private final Subjects subjects;
    private final RegisterUnits units;
    private final ActorSource actor;
    private final JdbcClient jdbc;

    WritableSubjects(Subjects subjects, RegisterUnits units, ActorSource actor, JdbcClient jdbc) {
        this.subjects = subjects;
        this.units = units;
        this.actor = actor;
        this.jdbc = jdbc;
    }

    /**
     * A subject that is not registered.
     *
     * @param placeId null where it is the ward itself
     * @param kindId kind of the place
     * @param levelId level of a school
     */
    record Candidate(
            long unitId,
            @Nullable Long placeId,
            String name,
            SubjectKind subject,
            @Nullable Long kindId,
            @Nullable Long levelId) {

        /** As the form that registers several names it. */
        String key() {
            return placeId == null ? "w" + unitId : "p" + placeId;
        }
    }

    /** One page of what was found. */
    record Found(Paging paging, List<Candidate> rows) {}

    /**
     * The subject that an address names.
     *
     * @param unit slug of the ward, empty where the subject is a place
     * @param place id of the place, empty where it is a ward
     * @throws NotFoundException where there is no such subject, or none that the acting person may see
     */
    @PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
    public Subject asked(String unit, String place) {
        if (place.isEmpty()) {
            return units.readable(unit).map(Subject::of).orElseThrow(() -> new NotFoundException("unit"));
        }
        if (!place.matches("[0-9]{1,18}")) {
            throw new NotFoundException("place");
        }
        return subjects.of(Long.parseLong(place));
    }

    /**
     * The subject that a form names by its {@link Candidate#key()}.
     *
     * @throws NotFoundException where there is no such subject, or none that the acting person may see
     */
    @PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
    public Subject keyed(String key) {
        if (!key.matches("[wp][0-9]{1,18}")) {
            throw new NotFoundException("subject");
        }
        long id = Long.parseLong(key.substring(1));
        return key.charAt(0) == 'p'
                ? subjects.of(id)
                : units.readable().stream()
                        .filter(unit -> unit.id() == id)
                        .findFirst()
                        .map(Subject::of)
                        .orElseThrow(() -> new NotFoundException("unit " + id));
    }

    /** Whether to offer what changes recognitions of the unit's subjects; the register itself decides. */
    public boolean offersChange(long unitId) {
        return actor.current().writeUnits().contains(unitId);
    }

    /** Whether to offer what registers subjects. */
    public boolean offersAdding() {
        return !actor.current().writeUnits().isEmpty();
    }

    /**
     * One page of what is not registered for the year: two statements, however much it is.
     *
     * @param page the page asked for, as it came
     */
    @PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
    public Found unregistered(int year, Conditions conditions, @Nullable String page, int size) {
        String narrowed = conditions.where().isBlank() ? "" : conditions.where().replaceFirst(" where ", " and ");
        long total = jdbc.sql(UNREGISTERED.formatted("count(*)") + narrowed)
                .params(windows(year))
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        Paging paging = Paging.of(page, size, total);
        return new Found(
                paging,
                jdbc.sql(UNREGISTERED.formatted("c.unit_id, c.place_id, c.name, c.subject, c.kind_id, c.level_id")
                                + narrowed + """
                                 order by c.place_id is not null, u.kind = 'OFFICE', u.display_order, c.kind_order,
                                          c.name collate vietnamese_numbered, c.place_id
                                 limit :size offset :offset""")
                        .params(windows(year))
                        .params(conditions.parameters())
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(Candidate.class)
                        .list());
    }

    private static Map<String, Object> windows(int year) {
        DateRange areas = SubjectKind.RESIDENTIAL_AREA.window(year);
        DateRange others = SubjectKind.WARD.window(year);
        return new HashMap<>(Map.of(
                "year", year,
                "firstOfAreas", areas.from(),
                "lastOfAreas", areas.lastDay(),
                "first", others.from(),
                "last", others.lastDay()));
    }
}
