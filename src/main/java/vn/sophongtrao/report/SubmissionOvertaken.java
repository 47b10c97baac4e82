package vn.sophongtrao.report;

import vn.sophongtrao.platform.RuleViolation;

/** The page that was sent is older than the report: it was withdrawn or changed meanwhile, and has to be looked at anew. */
public class SubmissionOvertaken extends RuleViolation {

    private static final long serialVersionUID = 1L;

    SubmissionOvertaken(String messageKey) {
        super(messageKey);
    }
}
