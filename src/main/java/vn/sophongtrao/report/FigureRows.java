package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The typed figures of reports that are being written. However many figures, each method is one statement. */
@Component
class FigureRows {

    /** The changes as rows. */
    private static final String TYPED = """
            unnest(cast(:indicators as bigint[]), cast(cast(:figures as text[]) as numeric[]),
                   cast(cast(:denominators as text[]) as numeric[]), cast(:origins as text[]),
                   cast(:versions as bigint[]))
                as typed (indicator_id, value, denominator, origin, version)""";

    private static final String ADDED = """
            insert into figure (report_id, reporting_unit_id, indicator_id, value, denominator, origin, entered_by,
                                entered_at, version)
            select :report, :unit, indicator_id, value, denominator, origin, :by, :at, 1
              from\s""" + TYPED;

    private static final String WRITE = """
            with changed as (
              update figure
                 set value = typed.value, denominator = typed.denominator, origin = typed.origin,
                     entered_by = :by, entered_at = :at, version = figure.version + 1
                from\s""" + TYPED + """

               where figure.report_id = :report and figure.indicator_id = typed.indicator_id
                 and figure.version = typed.version
                 and (figure.value, figure.denominator) is distinct from (typed.value, typed.denominator)
              returning figure.indicator_id, figure.version),
            added as (
            """ + ADDED + """

               where version = 0
              on conflict (report_id, indicator_id) do nothing
              returning indicator_id, version)
            select indicator_id, version from changed union all select indicator_id, version from added""";

    private static final String WRITTEN_OVER = ADDED + """

             order by indicator_id
            on conflict (report_id, indicator_id) do update
               set value = excluded.value, denominator = excluded.denominator, origin = excluded.origin,
                   entered_by = excluded.entered_by, entered_at = excluded.entered_at, version = figure.version + 1
             where %s
            returning indicator_id, version""";

    private static final String OVERWRITE = WRITTEN_OVER.formatted(
            "(figure.value, figure.denominator) is distinct from (excluded.value, excluded.denominator)");

    private static final String FILL_BLANKS =
            WRITTEN_OVER.formatted("figure.value is null and figure.denominator is null");

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A figure to be written.
     *
     * @param version the version it was typed over, 0 where there was none
     */
    record Change(
            long indicatorId,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            FigureOrigin origin,
            long version) {

        boolean says(Row row) {
            return same(value, row.value()) && same(denominator, row.denominator());
        }

        boolean isBlank() {
            return value == null && denominator == null;
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    /** A figure as it stands. */
    record Row(
            long indicatorId,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            FigureOrigin origin,
            @Nullable Long enteredBy,
            @Nullable String enteredByName,
            @Nullable Instant enteredAt,
            long version,
            @Nullable String note,
            @Nullable Long notedBy,
            @Nullable Instant notedAt,
            long noteVersion) {}

    private record Version(long indicatorId, long version) {}

    Map<Long, Row> of(long reportId) {
        return jdbc.sql("""
                        select figure.indicator_id, figure.value, figure.denominator, figure.origin,
                               figure.entered_by, account.full_name as entered_by_name, figure.entered_at,
                               figure.version, figure.note, figure.noted_by, figure.noted_at, figure.note_version
                          from figure left join account on account.id = figure.entered_by
                         where figure.report_id = :report""").param("report", reportId).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::indicatorId, Function.identity()));
    }

    /**
     * Writes each figure whose version is still the one it was typed over, and that says something else than it.
     *
     * @return the new version of each figure that was written, by indicator
     */
    Map<Long, Long> write(long reportId, long unitId, Collection<Change> changes, Signature signature) {
        return versions(bound(WRITE, reportId, unitId, changes, signature));
    }

    /** Writes figures whatever stands there. */
    void overwrite(long reportId, long unitId, Collection<Change> changes, Signature signature) {
        versions(bound(OVERWRITE, reportId, unitId, changes, signature));
    }

    /**
     * Writes figures where the box is blank.
     *
     * @return the new version of each figure that was written, by indicator
     */
    Map<Long, Long> fillBlanks(long reportId, long unitId, Collection<Change> changes, Signature signature) {
        return versions(bound(FILL_BLANKS, reportId, unitId, changes, signature));
    }

    /**
     * Makes figures blank again that still stand as they were said to be nothing.
     *
     * @param versions the version each had got then, by indicator
     * @return how many were
     */
    int blankAgain(long reportId, Map<Long, Long> versions, Signature signature) {
        return jdbc.sql("""
                        update figure
                           set value = null, denominator = null, origin = 'TYPED', entered_by = :by, entered_at = :at,
                               version = figure.version + 1
                          from unnest(cast(:indicators as bigint[]), cast(:versions as bigint[]))
                               as said (indicator_id, version)
                         where figure.report_id = :report and figure.indicator_id = said.indicator_id
                           and figure.version = said.version and figure.origin = 'NOTHING_TO_REPORT'""")
                .param("report", reportId)
                .param("by", signature.by())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("indicators", versions.keySet().toArray(Long[]::new))
                .param("versions", versions.values().toArray(Long[]::new))
                .update();
    }

    private JdbcClient.StatementSpec bound(
            String sql, long reportId, long unitId, Collection<Change> changes, Signature signature) {
        List<Change> rows = List.copyOf(changes);
        return jdbc.sql(sql)
                .param("report", reportId)
                .param("unit", unitId)
                .param("by", signature.by())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("indicators", rows.stream().map(Change::indicatorId).toArray(Long[]::new))
                .param("figures", rows.stream().map(row -> plain(row.value())).toArray(String[]::new))
                .param(
                        "denominators",
                        rows.stream().map(row -> plain(row.denominator())).toArray(String[]::new))
                .param("origins", rows.stream().map(row -> row.origin().name()).toArray(String[]::new))
                .param("versions", rows.stream().map(Change::version).toArray(Long[]::new));
    }

    private static Map<Long, Long> versions(JdbcClient.StatementSpec statement) {
        Map<Long, Long> versions = new HashMap<>();
        statement.query(Version.class).list().forEach(row -> versions.put(row.indicatorId(), row.version()));
        return versions;
    }

    /** Numbers go as text: the driver has no array of decimals, and the statement casts them. */
    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
