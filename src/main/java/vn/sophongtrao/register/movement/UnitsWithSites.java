package vn.sophongtrao.register.movement;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/**
 * Counts units that have a site active on the window's last day, as a part of the units: the unit's first site makes 1/1,
 * each further one 0/0. A unit without any is listed itself and makes 0/1, so that the list adds up to the figure.
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
        // Units are readable beyond the wall, their figures are not.
        return """
                select unit_id, period_id, record_id, label, happened_on, first as value, whole as denominator
                  from (select u.unit_id, u.period_id, coalesce(a.site_id, -u.unit_id) as record_id,
                               coalesce(a.label, n.name) as label, coalesce(a.launched_on, u.to_date) as happened_on,
                               cast(case when a.turn = 1 then 1 else 0 end as numeric) as first,
                               cast(case when coalesce(a.turn, 1) = 1 then 1 else 0 end as numeric) as whole
                          from (select distinct unit_id, period_id, to_date from stretch
                                 where unit_id = any ((select acting_read_units())::bigint[])) u
                          join reporting_unit n on n.id = u.unit_id
                          left join (
                            select s.unit_id, s.period_id, p.id as site_id, p.launched_on,
                                   m.name || coalesce(' · ' || coalesce(d.name, p.place), '') as label,
                                   row_number() over (partition by s.unit_id, s.period_id
                                                          order by p.launched_on, p.id) as turn
                """
                + CountedSites.from(filter, parameters)
                + ModelCounting.active(List.of(), "p.launched_on", "p.ended_on", "m.dissolved_on")
                + ") a on a.unit_id = u.unit_id and a.period_id = u.period_id) counted";
    }

    /** Of a unit without a site, the list of models. */
    @Override
    public String recordPath(long recordId) {
        return recordId < 0 ? ModelPages.REGISTER.path() : CountedSites.path(recordId);
    }
}
