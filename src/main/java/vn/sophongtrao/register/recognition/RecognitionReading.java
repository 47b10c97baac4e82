package vn.sophongtrao.register.recognition;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.record.Listing;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.platform.web.Sorting;

/** The recognitions as pages read them. Which units' it sees is the wall's affair; administrators keep no registers. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class RecognitionReading {

    /** As what the subject of a recognition {@code r} of a place of kind {@code k} and level {@code l} is recognised. */
    static final String SUBJECT = """
            case when r.place_id is null then 'WARD'
                 when k.subject <> 'NONE' and (k.subject <> 'SCHOOL' or l.recognisable) then k.subject end""";

    /** What a recognition {@code r} is joined to so that its subject is known. */
    static final String SUBJECTS = """
            recognition r
              join reporting_unit u on u.id = r.reporting_unit_id
              left join place p on p.id = r.place_id
              left join place_kind k on k.id = p.kind_id
              left join school_level l on l.id = p.level_id""";

    static final String WITH_SUBJECT = "\n from " + SUBJECTS;

    /** By which the list can be ordered; of the units the office comes last. */
    static final Map<String, String> COLUMNS = Map.of(
            "year", "r.year",
            "subject", "coalesce(p.name, u.name) collate vietnamese_numbered",
            "unit", "(u.kind = 'OFFICE', u.display_order)",
            "registered", "r.registered_on",
            "result", "r.result",
            "decided", "r.decided_on");

    /** The list's own order: the latest year first. */
    static final String LATEST_FIRST = "-year";

    private static final String SELECTED = """
            select r.id, r.reporting_unit_id, r.year, r.place_id, p.name as place_name, r.registered_on, r.result,
                   r.authority_id, r.decision_number, r.decided_on, r.shortfall, r.withdrawal_reason,
            """ + SUBJECT + " as subject";

    private static final String TOTALS = """
            select count(*) as registered, count(*) filter (where r.result = 'MET') as met,
                   count(*) filter (where r.result = 'NOT_MET') as not_met,
                   count(*) filter (where r.result is null) as open""" + WITH_SUBJECT;

    private static final Listing<RecognitionRow> LISTING = new Listing<>(
            RecognitionRow.class,
            SELECTED + WITH_SUBJECT,
            "r.place_id is not null, u.kind = 'OFFICE', u.display_order, k.display_order,"
                    + " p.name collate vietnamese_numbered, r.id");

    private final JdbcClient jdbc;

    RecognitionReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Totals of everything that was found, not of the page. */
    record Totals(long registered, long met, long notMet, long open) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<RecognitionRow> rows) {}

    /**
     * One page of the list: two statements, however long it is.
     *
     * @param page the page asked for, as it came
     */
    public Found find(Conditions conditions, Sorting sorting, @Nullable String page, int size) {
        Totals totals = jdbc.sql(TOTALS + conditions.where())
                .params(conditions.parameters())
                .query(Totals.class)
                .single();
        Paging paging = Paging.of(page, size, totals.registered());
        return new Found(totals, paging, LISTING.page(jdbc, conditions, sorting, paging));
    }

    /** One page of what is to be decided, for a form. */
    @PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
    public Found findToDecide(Conditions conditions, Sorting sorting, @Nullable String page, int size) {
        return find(conditions, sorting, page, size);
    }

    /** Everything the list shows, row by row. */
    public void each(Conditions conditions, Sorting sorting, Listing.Taker<RecognitionRow> taker) {
        LISTING.each(jdbc, conditions, sorting, taker);
    }

    /** @throws NotFoundException where there is no such recognition, or none that the reader may see */
    public RecognitionView recognition(long id) {
        return jdbc.sql(SELECTED + """
                        , e.full_name as entered_by, r.entered_at, a.full_name as amended_by, r.amended_at, r.version""" + WITH_SUBJECT + """

                          join account e on e.id = r.entered_by
                          left join account a on a.id = r.amended_by
                         where r.id = :id""")
                .param("id", id)
                .query(RecognitionView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("recognition " + id));
    }

    /**
     * The recognition for a form that changes it.
     *
     * @throws RuleViolation where it is withdrawn and changed no more
     */
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('recognition', #id))")
    public RecognitionView recognitionToChange(long id) {
        RecognitionView recognition = recognition(id);
        if (recognition.isWithdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("recognition.this"));
        }
        return recognition;
    }
}
