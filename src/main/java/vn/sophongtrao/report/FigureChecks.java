package vn.sophongtrao.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Problem;

/** The hard rules that a report must keep to be handed in. */
public final class FigureChecks {

    private static final Problem MISSING = new Problem("report.problem.missing", List.of());
    private static final Problem HALF = new Problem("indicator.problem.denominator-missing", List.of());

    private FigureChecks() {}

    /** The first problem of each figure that has one, by key, in the order of the form. */
    static Map<String, Problem> problems(Catalogue form, Collection<ReportedFigure> figures) {
        Map<String, ReportedFigure> byKey = new HashMap<>();
        Map<String, FigureValue> values = new HashMap<>();
        for (ReportedFigure reported : figures) {
            byKey.put(reported.indicator().key(), reported);
            FigureValue figure = reported.figure();
            if (figure != null) {
                values.put(reported.indicator().key(), figure);
            }
        }
        Map<String, Problem> broken = form.problems(values);
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (Indicator indicator : form.indicators()) {
            ReportedFigure reported = byKey.get(indicator.key());
            Problem problem = broken.get(indicator.key());
            if (problem != null) {
                problems.put(indicator.key(), problem);
            } else if (reported != null && reported.value() == null && reported.denominator() != null) {
                problems.put(indicator.key(), HALF);
            } else if (indicator.required() && !values.containsKey(indicator.key())) {
                problems.put(indicator.key(), MISSING);
            }
        }
        return problems;
    }

    /** Whether the problem is a required figure that is not there, rather than one that is wrong. */
    public static boolean isMissing(Problem problem) {
        return problem.equals(MISSING);
    }
}
