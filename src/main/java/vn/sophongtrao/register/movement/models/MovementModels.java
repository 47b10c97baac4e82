package vn.sophongtrao.register.movement.models;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.web.Choice;

/** The models as other modules know them. Withdrawn ones are none. */
@Service
@Transactional(readOnly = true)
public class MovementModels {

    private static final String AT_UNIT = """
            m.state <> 'WITHDRAWN' and m.launched_on <= :day and (m.dissolved_on is null or m.dissolved_on > :day)
              and (m.reporting_unit_id = :unit
                   or exists (select from movement_site s
                               where s.movement_model_id = m.id and s.reporting_unit_id = :unit
                                 and s.state <> 'WITHDRAWN' and s.launched_on <= :day
                                 and (s.ended_on is null or s.ended_on > :day)))""";

    private static final String EFFECTIVE = AT_UNIT + """
             and coalesce((select g.effective from movement_year_rating r
                             join movement_rating g on g.id = r.rating_id
                            where r.movement_model_id = m.id and r.reporting_unit_id = :unit and r.year <= :year
                            order by r.year desc limit 1), true)""";

    private final JdbcClient jdbc;

    MovementModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The model's name; empty where there is no such model. */
    public Optional<String> name(long id) {
        return jdbc.sql("select name from movement_model where id = :id and state <> 'WITHDRAWN'")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The names of models by their ids, withdrawn ones too: what was connected with one stays so. */
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from movement_model where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /**
     * Whether an effective model is active at the unit on that day, the unit's own or one that has a site there
     * (Circular 124/2021/TT-BCA asks a ward for one). A model counts as effective unless the unit itself rated it
     * otherwise, the latest rating of the year or of one before it deciding.
     *
     * @param year the reporting year that is asked about; a later rating says nothing of it
     */
    public boolean hasEffective(long unitId, int year, LocalDate day) {
        return jdbc.sql("select exists (select from movement_model m where " + EFFECTIVE + ")")
                .param("unit", unitId)
                .param("year", year)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /**
     * Those of the units at which an effective model is active on that day, as {@link #hasEffective} says of one; one
     * statement.
     */
    public Set<Long> unitsWithEffective(Collection<Long> units, int year, LocalDate day) {
        return units.isEmpty()
                ? Set.of()
                : jdbc.sql("select u.id from reporting_unit u where u.id in (:units) and exists"
                                + " (select from movement_model m where " + EFFECTIVE.replace(":unit", "u.id") + ")")
                        .param("units", units)
                        .param("year", year)
                        .param("day", day)
                        .query(Long.class)
                        .set();
    }

    /** The ids of the places at which the model has active sites that the acting person sees; one statement. */
    public Set<Long> places(long id) {
        return jdbc.sql("""
                        select place_id from movement_site
                         where movement_model_id = :model and state = 'ACTIVE' and place_id is not null""").param("model", id).query(Long.class).set();
    }

    /**
     * The models active on that day at one of the units, as a form offers them: by id, in the order of their names.
     *
     * @param units at least one
     */
    public List<Choice> choices(Collection<Long> units, LocalDate day) {
        return jdbc.sql("select m.id, m.name from movement_model m where " + AT_UNIT.replace("= :unit", "in (:units)")
                        + " order by m.name collate vietnamese_numbered, m.id")
                .param("units", units)
                .param("day", day)
                .query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    /**
     * Every model that a unit the acting person reads owns or has a site of, ended ones too, as a form offers them: by id,
     * in the order of their names.
     */
    public List<Choice> choices() {
        return jdbc.sql("""
                        select m.id, m.name from movement_model m
                         where m.state <> 'WITHDRAWN'
                           and (m.reporting_unit_id = any ((select acting_read_units())::bigint[])
                                or exists (select from movement_site s
                                            where s.movement_model_id = m.id and s.state <> 'WITHDRAWN'))
                         order by m.name collate vietnamese_numbered, m.id""")
                .query((row, number) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }
}
