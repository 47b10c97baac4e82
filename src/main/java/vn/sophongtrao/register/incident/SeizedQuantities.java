package vn.sophongtrao.register.incident;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/** Sums what was seized in incidents handled in the window; each incident contributes one sum, in the kind's unit. */
@Component
class SeizedQuantities implements FigureSource {

    private static final String KIND = "kind";

    @Override
    public String name() {
        return "incident.seized";
    }

    @Override
    public String labelKey() {
        return "incident.source.seized";
    }

    @Override
    public Set<String> filters() {
        return Set.of(HandledIncidents.OFFENCE, HandledIncidents.CATEGORY, KIND);
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        List<String> kinds = filter.keys(KIND);
        String ofKind = kinds.isEmpty() ? "" : " and k.key = any(cast(" + parameters.bindAll(kinds) + " as text[]))\n";
        return """
                select s.unit_id, s.period_id, i.id as record_id, i.code || ' · ' || c.label_vi as label,
                       i.handled_on as happened_on, sum(z.quantity) as value, cast(null as numeric) as denominator
                """
                + HandledIncidents.from()
                + """
                join seizure z on z.incident_id = i.id
                join seizure_kind k on k.id = z.seizure_kind_id
                """
                + HandledIncidents.where(filter, parameters)
                + ofKind
                + "group by s.unit_id, s.period_id, i.id, i.code, c.label_vi, i.handled_on";
    }

    @Override
    public String recordPath(long recordId) {
        return HandledIncidents.path(recordId);
    }
}
