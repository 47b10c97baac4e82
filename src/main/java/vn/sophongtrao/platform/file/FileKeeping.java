package vn.sophongtrao.platform.file;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.Withdrawal;

/** Attaches files to records and withdraws them. Their bytes stay in the database for good. */
@Service
class FileKeeping {

    /** Most files that stand on a record. */
    static final int MOST = 20;

    private static final String MAY_WRITE =
            "@registerAccess.mayWrite(#record.unitId()) or #record.forWards() and @registerAccess.mayWriteForWards(#record.unitId())";

    private static final String INSERT = """
            insert into record_file (reporting_unit_id, %s, number, name, kind, size, width, height, digest, creation_key,
                                     entered_by, entered_at)
            values (:unit, %s, :number, :name, :kind, :size, :width, :height, :digest, :key, :person, :now)
            returning id""";

    private final JdbcClient jdbc;
    private final ActorSource actor;
    private final Clock clock;

    FileKeeping(JdbcClient jdbc, ActorSource actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** A file that the record has had before. */
    private record Known(int number, String digest, UUID creationKey, boolean withdrawn) {}

    /**
     * What became of the files that were sent.
     *
     * @param attached those that the form has attached, now or when it came first
     * @param known those that the record had already
     */
    record Outcome(int attached, int known) {}

    /** The record, for who may write it. */
    @PreAuthorize(MAY_WRITE)
    public FiledRecord toWrite(FiledRecord record) {
        return record;
    }

    /**
     * Attaches files to a record, all or none. A content that stands on the record already is not attached twice, and a
     * form that is sent again finds what it has attached.
     *
     * @param key made with the form
     * @throws RuleViolation where the record is withdrawn or would carry too many, or a file of this very form was
     *     withdrawn since
     */
    @Transactional
    @PreAuthorize(MAY_WRITE)
    public Outcome attach(FiledRegister register, FiledRecord record, List<CheckedFile> files, UUID key) {
        requireOpen(locked(register, record));
        Map<String, CheckedFile> byContent = new LinkedHashMap<>();
        files.forEach(file -> byContent.putIfAbsent(file.digest(), file));
        List<Known> known = known(register, record);
        List<CheckedFile> fresh = new ArrayList<>();
        int again = 0;
        for (CheckedFile file : byContent.values()) {
            Optional<Known> ofForm = find(known, file, key);
            if (ofForm.isPresent() && ofForm.get().withdrawn()) {
                throw CheckedFile.refused("withdrawn", file.name());
            }
            if (ofForm.isPresent()) {
                again++;
            } else if (known.stream()
                    .noneMatch(one -> !one.withdrawn() && one.digest().equals(file.digest()))) {
                fresh.add(file);
            }
        }
        long standing = known.stream().filter(one -> !one.withdrawn()).count();
        if (standing + fresh.size() > MOST && !fresh.isEmpty()) {
            throw RuleViolation.at(CheckedFile.FIELD, "record.file.refused.full", standing, MOST);
        }
        int number = known.stream().mapToInt(Known::number).max().orElse(0);
        for (CheckedFile file : fresh) {
            insert(record, file, ++number, key);
        }
        return new Outcome(fresh.size() + again, files.size() - fresh.size() - again);
    }

    /**
     * Withdraws a file that should not be there: nobody opens it any more.
     *
     * @param version the version that was read
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody withdrew it since
     */
    @Transactional
    @PreAuthorize(MAY_WRITE)
    public long withdraw(FiledRecord record, long id, long version, String reason) {
        int withdrawn = jdbc.sql("""
                        update record_file
                           set withdrawal_reason = :reason, amended_by = :person, amended_at = :now, version = version + 1
                         where id = :id and reporting_unit_id = :unit and version = :version and withdrawal_reason is null""")
                .param("reason", Withdrawal.REASON.required(reason))
                .param("person", actor.current().person())
                .param("now", now())
                .param("id", id)
                .param("unit", record.unitId())
                .param("version", version)
                .update();
        if (withdrawn == 0) {
            throw new ObjectOptimisticLockingFailureException("record_file", id);
        }
        return id;
    }

    /** The record as it stands while nobody else changes it or attaches anything to it. */
    private FiledRecord locked(FiledRegister register, FiledRecord record) {
        FileColumns.column(register.table());
        boolean gone = jdbc.sql("select id from " + register.table() + " where id = :id for update")
                .param("id", record.place().id())
                .query(Long.class)
                .optional()
                .isEmpty();
        if (gone) {
            throw new NotFoundException(register.table() + " " + record.place().id());
        }
        return register.filed(record.place().id());
    }

    private static void requireOpen(FiledRecord record) {
        if (record.closed()) {
            throw new RuleViolation("record.withdrawn.already", record.place().named());
        }
    }

    private List<Known> known(FiledRegister register, FiledRecord record) {
        return jdbc.sql(
                        "select number, digest, creation_key, withdrawal_reason is not null as withdrawn from record_file where "
                                + FileColumns.column(register.table()) + " = :id")
                .param("id", record.place().id())
                .query(Known.class)
                .list();
    }

    private static Optional<Known> find(List<Known> known, CheckedFile file, UUID key) {
        return known.stream()
                .filter(one ->
                        one.digest().equals(file.digest()) && one.creationKey().equals(key))
                .findFirst();
    }

    private void insert(FiledRecord record, CheckedFile file, int number, UUID key) {
        List<String> columns = record.keys().keySet().stream().sorted().toList();
        CheckedFile.@Nullable Size size = file.size();
        JdbcClient.StatementSpec row = jdbc.sql(
                        INSERT.formatted(String.join(", ", columns), ":" + String.join(", :", columns)))
                .param("unit", record.unitId())
                .param("number", number)
                .param("name", FileName.kept(file, record.stem(), record.naming(), number))
                .param("kind", file.kind().name())
                .param("size", file.content().length)
                .param("width", size == null ? null : size.width())
                .param("height", size == null ? null : size.height())
                .param("digest", file.digest())
                .param("key", key)
                .param("person", actor.current().person())
                .param("now", now());
        for (String column : columns) {
            row = row.param(column, record.keys().get(column));
        }
        long id = row.query(Long.class).single();
        jdbc.sql("insert into record_file_content (file_id, reporting_unit_id, content) values (:id, :unit, :content)")
                .param("id", id)
                .param("unit", record.unitId())
                .param("content", file.content())
                .update();
    }

    private OffsetDateTime now() {
        Instant moment = clock.instant();
        return moment.atOffset(ZoneOffset.UTC);
    }
}
