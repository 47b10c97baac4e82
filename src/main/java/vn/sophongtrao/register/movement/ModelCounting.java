package vn.sophongtrao.register.movement;

import java.util.ArrayList;
import java.util.List;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.SqlParameters;

/**
 * What the figure sources of the register agree on. A model or site is active on a day from its launch on until the day
 * before its end, and no site outlives its model.
 */
final class ModelCounting {

    /** Keys of kinds. */
    static final String KIND = "kind";

    /** {@code yes} or {@code no}: whether the kind is one of fire safety. */
    static final String FIRE_SAFETY = "fire_safety";

    /** Keys of schemes. */
    static final String SCHEME = "scheme";

    /** Keys of the kinds of places that a site runs at. */
    static final String PLACE = "place";

    /** When it was launched: {@code before_year}, {@code in_year} or {@code in_window}. */
    static final String LAUNCHED = "launched";

    /** The first day of the stretch's reporting year. */
    private static final String YEAR_BEGIN =
            "(select min(y.from_date) from reporting_period y where y.year = s.reporting_year)";

    /** The last day of the stretch's reporting year. */
    private static final String YEAR_END =
            "(select max(y.to_date) from reporting_period y where y.year = s.reporting_year)";

    private ModelCounting() {}

    /**
     * That what is counted passes the filters of its model, {@code movement_model m} and {@code movement_kind k}.
     */
    static String ofModel(FigureFilter filter, SqlParameters parameters) {
        StringBuilder where = new StringBuilder();
        if (!filter.keys(KIND).isEmpty()) {
            where.append(" and k.key = ").append(any(filter.keys(KIND), parameters));
        }
        if (!filter.keys(FIRE_SAFETY).isEmpty()) {
            where.append(" and case when k.fire_safety then 'yes' else 'no' end = ")
                    .append(any(filter.keys(FIRE_SAFETY), parameters));
        }
        if (!filter.keys(SCHEME).isEmpty()) {
            where.append(" and exists (select from movement_scheme c where c.id = m.scheme_id and c.key = ")
                    .append(any(filter.keys(SCHEME), parameters))
                    .append(")");
        }
        return where.toString();
    }

    /**
     * That the day lies where the filter says; a filter that says nothing of launches lets all pass.
     *
     * @param launchedOn column of the day
     */
    static String launched(List<String> asked, String launchedOn) {
        List<String> ways = new ArrayList<>();
        for (String way : asked) {
            switch (way) {
                case "before_year" -> ways.add(launchedOn + " < " + YEAR_BEGIN);
                case "in_year" -> ways.add(launchedOn + " between " + YEAR_BEGIN + " and " + YEAR_END);
                case "in_window" -> ways.add(launchedOn + " between s.from_date and s.to_date");
                default -> {
                    // Says nothing that a launch could pass.
                }
            }
        }
        if (asked.isEmpty()) {
            return "";
        }
        return ways.isEmpty() ? " and false" : " and (" + String.join(" or ", ways) + ")";
    }

    /** That it is active on the window's last day; what was launched in the window counts whatever came of it. */
    static String active(List<String> launched, String launchedOn, String... ends) {
        if (launched.equals(List.of("in_window"))) {
            return "";
        }
        StringBuilder where = new StringBuilder(" and " + launchedOn + " <= s.to_date");
        for (String end : ends) {
            where.append(" and (")
                    .append(end)
                    .append(" is null or ")
                    .append(end)
                    .append(" > s.to_date)");
        }
        return where.toString();
    }

    static String any(List<String> keys, SqlParameters parameters) {
        return "any(cast(" + parameters.bindAll(keys) + " as text[]))";
    }
}
