package vn.sophongtrao.platform.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.sophongtrao.platform.database.ActorSource;

/**
 * Keeps uploaded rows between their preview and their taking, in the database, so that every instance finds them. Only
 * rows without a mistake are kept: what a rule refuses, an identity number in an account say, never reaches the store.
 */
@Service
class KeptImports {

    private static final String SELECT = """
            select key, file_name, digest, sheet_name, passed_over, content, taken_at, cardinality(codes) as entered
              from record_import
            """;

    private static final TypeReference<List<Kept>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ActorSource actor;
    private final ImportLimits limits;
    private final Clock clock;

    KeptImports(JdbcClient jdbc, JsonMapper json, ActorSource actor, ImportLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.actor = actor;
        this.limits = limits;
        this.clock = clock;
    }

    /** A row as it is kept. */
    private record Kept(int row, Map<String, String> fields) {}

    /** A taken import of the very same file. */
    record Earlier(Instant takenAt, int entered) {}

    /**
     * Keeps a sheet; what the person had previewed of the register before is forgotten.
     *
     * @param register the register's name
     * @param digest of the file's bytes
     * @return the key under which it is found
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#unitId)")
    public UUID keep(long unitId, String register, String fileName, String digest, SentSheet sheet) {
        forgetOld(register);
        UUID key = UUID.randomUUID();
        List<Kept> rows = sheet.rows().stream()
                .map(row -> new Kept(row.number(), row.fields()))
                .toList();
        jdbc.sql("""
                        insert into record_import (reporting_unit_id, register, key, file_name, sheet_name, digest, row_count,
                                                   passed_over, content, uploaded_by, uploaded_at)
                        values (:unit, :register, :key, :file, :sheet, :digest, :rows, :passedOver,
                                cast(:content as jsonb), :person, :now)""")
                .param("unit", unitId)
                .param("register", register)
                .param("key", key)
                .param("file", fileName)
                .param("sheet", sheet.name())
                .param("digest", digest)
                .param("rows", rows.size())
                .param("passedOver", sheet.passedOver().toArray(String[]::new))
                .param("content", json.writeValueAsString(rows))
                .param("person", actor.current().person())
                .param("now", at(clock.instant()))
                .update();
        return key;
    }

    /** What the person keeps for the unit under the key. */
    @Transactional(readOnly = true)
    public Optional<KeptImport> find(long unitId, String register, UUID key) {
        return jdbc.sql(SELECT + """
                         where key = :key and register = :register and reporting_unit_id = :unit and uploaded_by = :person""")
                .param("key", key)
                .param("register", register)
                .param("unit", unitId)
                .param("person", actor.current().person())
                .query(this::kept)
                .optional();
    }

    /** The last time the very same file was entered for the unit. */
    @Transactional(readOnly = true)
    public Optional<Earlier> earlier(long unitId, String register, String digest) {
        return jdbc.sql("""
                        select taken_at, cardinality(codes) as entered from record_import
                         where reporting_unit_id = :unit and register = :register and digest = :digest and taken_at is not null
                         order by taken_at desc limit 1""")
                .param("unit", unitId)
                .param("register", register)
                .param("digest", digest)
                .query((row, number) -> new Earlier(instant(row), row.getInt("entered")))
                .optional();
    }

    /** Lets one import at a time into a unit's register, until the transaction ends. */
    public void lock(long unitId, String register) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "record_import " + register + " " + unitId)
                .query((row, number) -> row)
                .single();
    }

    /** Says what became of it; the rows live on as records. */
    public void taken(UUID key, List<String> codes) {
        jdbc.sql("""
                        update record_import set content = null, taken_at = :now, codes = :codes where key = :key""")
                .param("now", at(clock.instant()))
                .param("codes", codes.toArray(String[]::new))
                .param("key", key)
                .update();
    }

    /** Empties what this unit keeps for too long, and what the person had kept before. */
    private void forgetOld(String register) {
        jdbc.sql("""
                        update record_import set content = null
                         where content is not null
                           and (uploaded_at < :old or uploaded_by = :person and register = :register)""")
                .param("old", at(clock.instant().minus(limits.kept())))
                .param("person", actor.current().person())
                .param("register", register)
                .update();
    }

    private KeptImport kept(ResultSet row, int number) throws SQLException {
        String content = row.getString("content");
        return new KeptImport(
                row.getObject("key", UUID.class),
                row.getString("file_name"),
                row.getString("digest"),
                row.getString("sheet_name"),
                List.of((String[]) row.getArray("passed_over").getArray()),
                content == null
                        ? List.of()
                        : json.readValue(content, ROWS).stream()
                                .map(kept -> SentRow.kept(kept.row(), kept.fields()))
                                .toList(),
                row.getObject("taken_at") == null ? null : instant(row),
                row.getInt("entered"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("taken_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
