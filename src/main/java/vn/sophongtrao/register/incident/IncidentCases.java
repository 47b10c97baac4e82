package vn.sophongtrao.register.incident;

import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/** Counts incidents handled in the window, each as one case (“vụ”). */
@Component
class IncidentCases implements FigureSource {

    @Override
    public String name() {
        return "incident.cases";
    }

    @Override
    public String labelKey() {
        return "incident.source.cases";
    }

    @Override
    public Set<String> filters() {
        return Set.of(HandledIncidents.OFFENCE, HandledIncidents.CATEGORY);
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        return """
                select s.unit_id, s.period_id, i.id as record_id, i.code || ' · ' || c.label_vi as label,
                       i.handled_on as happened_on, cast(1 as numeric) as value, cast(null as numeric) as denominator
                """ + HandledIncidents.from() + HandledIncidents.where(filter, parameters);
    }

    @Override
    public String recordPath(long recordId) {
        return HandledIncidents.path(recordId);
    }
}
