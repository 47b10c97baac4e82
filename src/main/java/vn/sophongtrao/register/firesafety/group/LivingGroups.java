package vn.sophongtrao.register.firesafety.group;

import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;
import vn.sophongtrao.register.firesafety.Living;

/** Counts groups that live on the window's last day. */
@Component
class LivingGroups implements FigureSource {

    static final String NAME = "firesafety.groups";

    /** {@code yes} or {@code no}. */
    private static final String LINKED_ALARM = "linked_alarm";

    /** {@code usual} or {@code unusual}: the number of households. */
    private static final String SIZE = "size";

    /** {@code in_window} or {@code before}: when they were established. */
    private static final String ESTABLISHED = "established";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "firesafety.source.groups";
    }

    @Override
    public Set<String> filters() {
        return Set.of(LINKED_ALARM, SIZE, ESTABLISHED);
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        StringBuilder sql = new StringBuilder("""
                select s.unit_id, s.period_id, g.id as record_id,
                       g.code || ' · ' || g.number || ', ' || g.residential_area as label, g.established_on as happened_on,
                       cast(1 as numeric) as value, cast(null as numeric) as denominator
                  from stretch s
                  join fire_safety_group g on g.reporting_unit_id = s.owner_unit_id
                 where\s""").append(Living.on("g", "s.to_date"));
        among(sql, filter, parameters, LINKED_ALARM, "case when g.linked_alarm then 'yes' else 'no' end");
        among(
                sql,
                filter,
                parameters,
                SIZE,
                "case when g.households between " + FireSafetyGroup.FEWEST_USUAL + " and " + FireSafetyGroup.MOST_USUAL
                        + " then 'usual' else 'unusual' end");
        among(
                sql,
                filter,
                parameters,
                ESTABLISHED,
                "case when g.established_on >= s.from_date then 'in_window' else 'before' end");
        return sql.append('\n').toString();
    }

    @Override
    public String recordPath(long recordId) {
        return "/fire-safety/groups/" + recordId;
    }

    private static void among(
            StringBuilder sql, FigureFilter filter, SqlParameters parameters, String name, String expression) {
        if (!filter.keys(name).isEmpty()) {
            sql.append(" and ")
                    .append(expression)
                    .append(" = any(cast(")
                    .append(parameters.bindAll(filter.keys(name)))
                    .append(" as text[]))");
        }
    }
}
