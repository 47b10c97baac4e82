package vn.sophongtrao.target;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** The targets as pages read them. Which ones it sees is the wall's affair. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(TargetAccess.READERS)
class TargetReading {

    /** The place of the indicator in the catalogue, by its latest version. */
    private static final String INDICATOR = """
            (select (section.display_order, version.display_order) from indicator_version version
               join indicator_section section on section.id = version.section_id
              where version.indicator_id = t.indicator_id order by version.valid_from desc limit 1)""";

    /** The whole district before its wards. */
    private static final String UNIT = "coalesce(u.display_order, -1)";

    /** By which the list can be ordered. */
    static final Map<String, String> COLUMNS = Map.of(
            "code", "t.code",
            "year", "t.reporting_year",
            "indicator", INDICATOR,
            "unit", UNIT,
            "value", "t.target_value",
            "due", "t.due_on",
            "completed", "t.completed_on");

    /** The list's own order: the latest year first, within it as the catalogue has it. */
    static final String LATEST_FIRST = "-year";

    private static final String SELECTED = """
            select t.id, t.code, t.reporting_unit_id, t.indicator_id, t.reporting_year, t.target_value, t.due_on,
                   t.assigned_by, t.reference, t.completed_on, t.withdrawal_reason is not null as withdrawn""";

    private static final Listing<TargetRow> LISTING = new Listing<>(
            TargetRow.class,
            SELECTED + " from target t left join reporting_unit u on u.id = t.reporting_unit_id",
            INDICATOR + ", " + UNIT + ", t.id");

    private static final String TOTALS = """
            select count(*) as targets, count(t.completed_on) as completed,
                   count(*) filter (where t.completed_on < t.due_on) as early,
                   count(*) filter (where t.completed_on is null and t.due_on < :today) as overdue
              from target t""";

    private final JdbcClient jdbc;

    TargetReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Totals of everything that was found, not of the page.
     *
     * @param early completed before their due day, of the completed ones
     * @param overdue past their due day and not completed
     */
    record Totals(long targets, long completed, long early, long overdue) {}

    /** One page of what was found. */
    record Found(Totals totals, Paging paging, List<TargetRow> rows) {}

    /**
     * One page of the list: two statements, however long it is.
     *
     * @param page the page asked for, as it came
     */
    public Found find(Conditions conditions, Sorting sorting, @Nullable String page, int size, LocalDate today) {
        Totals totals = jdbc.sql(TOTALS + conditions.where())
                .params(conditions.parameters())
                .param("today", today)
                .query(Totals.class)
                .single();
        Paging paging = Paging.of(page, size, totals.targets());
        return new Found(totals, paging, LISTING.page(jdbc, conditions, sorting, paging));
    }

    /** Everything the list shows: some indicators for each ward and year, so they are measured together. */
    public List<TargetRow> all(Conditions conditions, Sorting sorting) {
        List<TargetRow> all = new ArrayList<>();
        LISTING.each(jdbc, conditions, sorting, all::add);
        return all;
    }

    /** @throws NotFoundException where there is no such target, or none that the reader may see */
    public TargetView target(long id) {
        return jdbc.sql(SELECTED + """
                        , t.withdrawal_reason, c.full_name as completion_by, t.completion_at, e.full_name as entered_by,
                               t.entered_at, a.full_name as amended_by, t.amended_at, t.version
                          from target t
                          join account e on e.id = t.entered_by
                          left join account c on c.id = t.completion_by
                          left join account a on a.id = t.amended_by
                         where t.id = :id""")
                .param("id", id)
                .query(TargetView.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("target " + id));
    }

    /**
     * The target for a form that changes it.
     *
     * @throws RuleViolation where it is withdrawn and changed no more
     */
    @PreAuthorize(TargetAccess.WRITERS)
    public TargetView targetToChange(long id) {
        TargetView target = target(id);
        if (target.withdrawn()) {
            throw new RuleViolation("record.withdrawn.already", Message.of("target.named", target.code()));
        }
        return target;
    }
}
