package vn.sophongtrao.register.movement;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/**
 * Counts models at the unit that owns them: those active on the window's last day, or those launched in the window; and
 * of these, where asked, those with an event of a kind and scope by then.
 */
@Component
class CountedModels implements FigureSource {

    static final String NAME = "movement.models";

    /** Keys of kinds of events, {@code replicated}. */
    private static final String EVENT = "event";

    /** Keys of scopes, which the same event has. */
    private static final String SCOPE = "scope";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "movement.source.models";
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                ModelCounting.KIND,
                ModelCounting.FIRE_SAFETY,
                ModelCounting.SCHEME,
                ModelCounting.LAUNCHED,
                EVENT,
                SCOPE);
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        List<String> launched = filter.keys(ModelCounting.LAUNCHED);
        // The models themselves are readable beyond the wall, their units' figures are not.
        return """
                select s.unit_id, s.period_id, m.id as record_id, m.name as label, m.launched_on as happened_on,
                       cast(1 as numeric) as value, cast(null as numeric) as denominator
                  from stretch s
                  join movement_model m on m.reporting_unit_id = s.owner_unit_id
                  join movement_kind k on k.id = m.kind_id
                 where m.state <> 'WITHDRAWN'
                   and m.reporting_unit_id = any ((select acting_read_units())::bigint[])"""
                + ModelCounting.launched(launched, "m.launched_on")
                + ModelCounting.active(launched, "m.launched_on", "m.dissolved_on")
                + ModelCounting.ofModel(filter, parameters)
                + event(filter, parameters);
    }

    @Override
    public String recordPath(long recordId) {
        return "/models/" + recordId;
    }

    private static String event(FigureFilter filter, SqlParameters parameters) {
        List<String> kinds = filter.keys(EVENT);
        List<String> scopes = filter.keys(SCOPE);
        if (kinds.isEmpty() && scopes.isEmpty()) {
            return "";
        }
        StringBuilder event = new StringBuilder("""
                 and exists (select from movement_event e left join movement_scope g on g.id = e.scope_id
                              where e.movement_model_id = m.id and e.withdrawal_reason is null
                                and e.happened_on <= s.to_date""");
        if (!kinds.isEmpty()) {
            event.append(" and lower(e.kind) = ").append(ModelCounting.any(kinds, parameters));
        }
        if (!scopes.isEmpty()) {
            event.append(" and g.key = ").append(ModelCounting.any(scopes, parameters));
        }
        return event.append(")").toString();
    }
}
