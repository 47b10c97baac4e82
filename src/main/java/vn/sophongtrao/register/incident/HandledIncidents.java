package vn.sophongtrao.register.incident;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.SqlParameters;

/** What both figure sources of the register agree on: which incidents count, and in which stretch. */
final class HandledIncidents {

    /** {@code criminal} or {@code other}: whether the category is a criminal offence. */
    static final String OFFENCE = "offence";

    /** Keys of categories. */
    static final String CATEGORY = "category";

    private HandledIncidents() {}

    /**
     * The incidents handled in the stretches, as {@code stretch s}, {@code incident i} and {@code incident_category c}.
     */
    static String from() {
        return """
                from stretch s
                join incident i on i.reporting_unit_id = s.owner_unit_id and i.handled_on between s.from_date and s.to_date
                join incident_category c on c.id = i.category_id
                """;
    }

    static String where(FigureFilter filter, SqlParameters parameters) {
        StringBuilder where = new StringBuilder("where i.state = 'HANDLED'");
        if (!filter.keys(OFFENCE).isEmpty()) {
            where.append(" and case when c.criminal_offence then 'criminal' else 'other' end = any(cast(")
                    .append(parameters.bindAll(filter.keys(OFFENCE)))
                    .append(" as text[]))");
        }
        if (!filter.keys(CATEGORY).isEmpty()) {
            where.append(" and c.key = any(cast(")
                    .append(parameters.bindAll(filter.keys(CATEGORY)))
                    .append(" as text[]))");
        }
        return where.append('\n').toString();
    }

    static String path(long recordId) {
        return "/incidents/" + recordId;
    }
}
