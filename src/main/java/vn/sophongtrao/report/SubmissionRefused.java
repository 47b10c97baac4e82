package vn.sophongtrao.report;

import java.util.LinkedHashMap;
import java.util.Map;

import vn.sophongtrao.indicator.Problem;
import vn.sophongtrao.platform.RuleViolation;

/** A report may not be handed in as it is: figures are missing or wrong. */
public class SubmissionRefused extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Problem> problems;

    SubmissionRefused(Map<String, Problem> problems) {
        super("report.submit.problems", problems.size());
        this.problems = new LinkedHashMap<>(problems);
    }

    /** What has to be mended, by indicator key, in the order of the form. */
    public Map<String, Problem> problems() {
        return problems;
    }
}
