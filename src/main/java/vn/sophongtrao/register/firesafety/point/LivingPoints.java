package vn.sophongtrao.register.firesafety.point;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;
import vn.sophongtrao.register.firesafety.Living;

/** Counts points that are there on the window's last day. */
@Component
class LivingPoints implements FigureSource {

    static final String NAME = "firesafety.points";

    /** {@code in_window} or {@code before}: when they were established. */
    private static final String ESTABLISHED = "established";

    /** Keys of kinds of equipment, of one of which something stands there. */
    private static final String EQUIPMENT = "equipment";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "firesafety.source.points";
    }

    @Override
    public Set<String> filters() {
        return Set.of(ESTABLISHED, EQUIPMENT);
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        StringBuilder sql = new StringBuilder("""
                select s.unit_id, s.period_id, p.id as record_id, p.code || ' · ' || p.address as label,
                       p.established_on as happened_on, cast(1 as numeric) as value, cast(null as numeric) as denominator
                  from stretch s
                  join firefighting_point p on p.reporting_unit_id = s.owner_unit_id
                 where\s""").append(Living.on("p", "s.to_date"));
        List<String> established = filter.keys(ESTABLISHED);
        if (!established.isEmpty()) {
            sql.append(" and case when p.established_on >= s.from_date then 'in_window' else 'before' end = any(cast(")
                    .append(parameters.bindAll(established))
                    .append(" as text[]))");
        }
        List<String> equipment = filter.keys(EQUIPMENT);
        if (!equipment.isEmpty()) {
            sql.append("""
                     and exists (select from firefighting_equipment q
                                   join firefighting_equipment_kind k on k.id = q.equipment_kind_id
                                  where q.firefighting_point_id = p.id and k.key = any(cast(""").append(parameters.bindAll(equipment)).append(" as text[])))");
        }
        return sql.append('\n').toString();
    }

    @Override
    public String recordPath(long recordId) {
        return "/fire-safety/points/" + recordId;
    }
}
