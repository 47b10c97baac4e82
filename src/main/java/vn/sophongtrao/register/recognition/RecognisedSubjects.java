package vn.sophongtrao.register.recognition;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/**
 * Counts, in the last month of their reporting year and at their unit, the subjects that registered, those that meet the
 * criteria as a part of them: one that does 1/1, any other 0/1. A ward that has ended is no subject of its heir's.
 */
@Component
class RecognisedSubjects implements FigureSource {

    static final String NAME = "recognition.subjects";

    /** {@code ward}, {@code residential_area}, {@code agency}, {@code enterprise} or {@code school}. */
    private static final String SUBJECT = "subject";

    /** Keys of the kinds of places. */
    private static final String KIND = "kind";

    /** Keys of the levels of schools. */
    private static final String LEVEL = "level";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "recognition.source.subjects";
    }

    @Override
    public Set<String> filters() {
        return Set.of(SUBJECT, KIND, LEVEL);
    }

    @Override
    public boolean isRatio() {
        return true;
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        StringBuilder sql = new StringBuilder("""
                select s.unit_id, s.period_id, r.id as record_id, coalesce(p.name, u.name) || ' · ' || r.year as label,
                       coalesce(r.decided_on, r.registered_on) as happened_on,
                       cast(case when r.result = 'MET' then 1 else 0 end as numeric) as value,
                       cast(1 as numeric) as denominator
                  from stretch s
                  join reporting_period m on m.id = s.period_id and m.month = 12
                  join recognition r on r.reporting_unit_id = s.owner_unit_id and r.year = s.reporting_year
                  join reporting_unit u on u.id = r.reporting_unit_id
                  left join place p on p.id = r.place_id
                  left join place_kind k on k.id = p.kind_id
                  left join school_level l on l.id = p.level_id
                 where r.withdrawal_reason is null and (r.place_id is not null or r.reporting_unit_id = s.unit_id)""");
        among(sql, filter.keys(SUBJECT), "lower(" + RecognitionReading.SUBJECT + ")", parameters);
        among(sql, filter.keys(KIND), "k.key", parameters);
        among(sql, filter.keys(LEVEL), "l.key", parameters);
        return sql.append('\n').toString();
    }

    @Override
    public String recordPath(long recordId) {
        return "/recognitions/" + recordId;
    }

    private static void among(StringBuilder sql, List<String> keys, String expression, SqlParameters parameters) {
        if (!keys.isEmpty()) {
            sql.append(" and ")
                    .append(expression)
                    .append(" = any(cast(")
                    .append(parameters.bindAll(keys))
                    .append(" as text[]))");
        }
    }
}
