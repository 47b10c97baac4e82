package vn.sophongtrao.register.movement;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/**
 * Counts sites (“điểm”) at the unit they lie in, whoever owns the model: those active on the window's last day, or those
 * launched in the window.
 */
@Component
class CountedSites implements FigureSource {

    static final String NAME = "movement.sites";

    /** When the model was first launched, in the words of {@link ModelCounting#LAUNCHED}. */
    private static final String MODEL_LAUNCHED = "model_launched";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "movement.source.sites";
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                ModelCounting.KIND,
                ModelCounting.FIRE_SAFETY,
                ModelCounting.SCHEME,
                ModelCounting.PLACE,
                ModelCounting.LAUNCHED,
                MODEL_LAUNCHED);
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        List<String> launched = filter.keys(ModelCounting.LAUNCHED);
        return """
                select s.unit_id, s.period_id, p.id as record_id,
                       m.name || coalesce(' · ' || coalesce(d.name, p.place), '') as label, p.launched_on as happened_on,
                       cast(1 as numeric) as value, cast(null as numeric) as denominator
                """
                + from(filter, parameters)
                + ModelCounting.launched(launched, "p.launched_on")
                + ModelCounting.active(launched, "p.launched_on", "p.ended_on", "m.dissolved_on")
                + ModelCounting.launched(filter.keys(MODEL_LAUNCHED), "m.launched_on");
    }

    @Override
    public String recordPath(long recordId) {
        return path(recordId);
    }

    /**
     * The sites at the stretches' units that stand, as {@code movement_site p}, each with its model and, where it points
     * to one, its place of the directory, which says the kind.
     */
    static String from(FigureFilter filter, SqlParameters parameters) {
        StringBuilder from = new StringBuilder("""
                  from stretch s
                  join movement_site p on p.reporting_unit_id = s.owner_unit_id
                  join movement_model m on m.id = p.movement_model_id
                  join movement_kind k on k.id = m.kind_id
                  left join place d on d.id = p.place_id
                 where p.state <> 'WITHDRAWN' and m.state <> 'WITHDRAWN'""");
        List<String> places = filter.keys(ModelCounting.PLACE);
        if (!places.isEmpty()) {
            from.append(
                            " and exists (select from place_kind h where h.id = coalesce(d.kind_id, p.place_kind_id) and h.key = ")
                    .append(ModelCounting.any(places, parameters))
                    .append(")");
        }
        return from.append(ModelCounting.ofModel(filter, parameters)).toString();
    }

    static String path(long site) {
        return "/models/sites/" + site;
    }
}
