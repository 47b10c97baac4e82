package vn.sophongtrao.register.outreach;

import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/** Counts sessions held in the window, each as one, whatever it was called. */
@Component
class HeldSessions implements FigureSource {

    static final String NAME = "outreach.sessions";

    /** That {@code outreach_session o} counts on its day: the one rule of counting and of the list. */
    static final String COUNTED = "o.withdrawal_reason is null";

    /** Keys of kinds. */
    private static final String KIND = "kind";

    /** Keys of audiences. */
    private static final String AUDIENCE = "audience";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "outreach.source.sessions";
    }

    @Override
    public Set<String> filters() {
        return Set.of(KIND, AUDIENCE);
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        return """
                select s.unit_id, s.period_id, o.id as record_id, o.code || ' · ' || o.topic as label,
                       o.held_on as happened_on, cast(1 as numeric) as value, cast(null as numeric) as denominator
                  from stretch s
                  join outreach_session o
                    on o.reporting_unit_id = s.owner_unit_id and o.held_on between s.from_date and s.to_date
                  join outreach_kind k on k.id = o.kind_id
                  join outreach_audience d on d.id = o.audience_id
                 where\s""" + COUNTED + among("k.key", KIND, filter, parameters)
                + among("d.key", AUDIENCE, filter, parameters) + '\n';
    }

    @Override
    public String recordPath(long recordId) {
        return OutreachPages.REGISTER.path() + "/" + recordId;
    }

    private static String among(String column, String name, FigureFilter filter, SqlParameters parameters) {
        return filter.keys(name).isEmpty()
                ? ""
                : " and " + column + " = any(cast(" + parameters.bindAll(filter.keys(name)) + " as text[]))";
    }
}
