package vn.sophongtrao.report;

/** Who would approve what they did themselves: an approval then says so in a note. */
public final class OwnWork {

    /**
     * Whether who acts handed the submission in or typed one of its figures, as a column of a statement that names a
     * {@code submission}.
     */
    public static final String COLUMN = """
            (submission.submitted_by = acting_account()
              or exists (select from submission_figure own
                          where own.submission_id = submission.id and own.entered_by = acting_account()))""";

    private OwnWork() {}
}
