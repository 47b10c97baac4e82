package vn.sophongtrao.register.movement;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/**
 * Counts units that have a site active on the window's last day, as a part of the units: the unit's first site makes 1/1,
 * each further one 0/0.
 */
@Component
class UnitsWithSites implements FigureSource {

    static final String NAME = "movement.units";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "movement.source.units";
    }

    @Override
    public Set<String> filters() {
        return Set.of(ModelCounting.KIND, ModelCounting.FIRE_SAFETY, ModelCounting.SCHEME, ModelCounting.PLACE);
    }

    @Override
    public boolean isRatio() {
        return true;
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        return """
                select unit_id, period_id, record_id, label, happened_on, first as value, first as denominator
                  from (select s.unit_id, s.period_id, p.id as record_id, m.name || coalesce(' · ' || coalesce(d.name, p.place), '') as label,
                               p.launched_on as happened_on,
                               cast(case when row_number() over (partition by s.unit_id, s.period_id
                                                                     order by p.launched_on, p.id) = 1
                                         then 1 else 0 end as numeric) as first
                """
                + CountedSites.from(filter, parameters)
                + ModelCounting.active(List.of(), "p.launched_on", "p.ended_on", "m.dissolved_on")
                + ") active";
    }

    @Override
    public String recordPath(long recordId) {
        return CountedSites.path(recordId);
    }
}
