package vn.sophongtrao.register.award;

import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/**
 * Counts awards that stand, in the month of their decision, or in the last month of the year they were given for where
 * the decision came after it.
 */
@Component
class AwardedAwards implements FigureSource {

    static final String NAME = "award.awards";

    /** That {@code award a} counts: the one rule of counting and of the list. */
    static final String COUNTED = "a.standing = 'VALID'";

    /** The day on which {@code award a} counts. */
    static final String COUNTED_ON = """
            least(a.decided_on, (select max(y.to_date) from reporting_period y where y.year = a.reporting_year))""";

    /** Keys of authorities. */
    private static final String AUTHORITY = "authority";

    /** {@code unit}, {@code body}, {@code city} or {@code central}: the level of the authority. */
    private static final String LEVEL = "level";

    /** Keys of forms. */
    private static final String FORM = "form";

    /** Keys of types. */
    private static final String TYPE = "type";

    /** Keys of kinds of recipients. */
    private static final String RECIPIENT = "recipient";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String labelKey() {
        return "award.source.awards";
    }

    @Override
    public Set<String> filters() {
        return Set.of(AUTHORITY, LEVEL, FORM, TYPE, RECIPIENT);
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        return """
                select s.unit_id, s.period_id, a.id as record_id,
                       a.code || ' · ' || f.label_vi || ', QĐ ' || a.decision_number as label, a.decided_on as happened_on,
                       cast(1 as numeric) as value, cast(null as numeric) as denominator
                  from stretch s
                  join award a on a.reporting_unit_id = s.owner_unit_id and a.reporting_year = s.reporting_year
                  join award_authority h on h.id = a.authority_id
                  join award_form f on f.id = a.form_id
                  join award_type t on t.id = a.type_id
                  join award_recipient_kind r on r.id = a.recipient_kind_id
                 where\s""" + COUNTED + " and " + COUNTED_ON + " between s.from_date and s.to_date"
                + among("h.key", AUTHORITY, filter, parameters)
                + among("lower(h.level)", LEVEL, filter, parameters)
                + among("f.key", FORM, filter, parameters)
                + among("t.key", TYPE, filter, parameters)
                + among("r.key", RECIPIENT, filter, parameters)
                + '\n';
    }

    @Override
    public String recordPath(long recordId) {
        return AwardPages.REGISTER.path() + "/" + recordId;
    }

    private static String among(String column, String name, FigureFilter filter, SqlParameters parameters) {
        return filter.keys(name).isEmpty()
                ? ""
                : " and " + column + " = any(cast(" + parameters.bindAll(filter.keys(name)) + " as text[]))";
    }
}
