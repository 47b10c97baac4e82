package vn.sophongtrao.platform.file;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import vn.sophongtrao.platform.record.OnceOnly;

/** The files of records as their pages show them. Who reads a record was asked before; the wall asks again. */
@Service
@Transactional(readOnly = true)
public class RecordFiles {

    /** The name of the section in the model, which {@code fragments/file :: section} shows. */
    private static final String SECTION = "files";

    private static final String FILES = """
            select f.id, f.%s as record_id, f.name, f.kind, f.size, f.width, f.height, f.digest, a.full_name as by,
                   f.entered_at as at, f.version
              from record_file f
              join account a on a.id = f.entered_by
             where f.%s = :id and f.withdrawal_reason is null
             order by f.number""";

    private final JdbcClient jdbc;
    private final FileLimit limit;

    RecordFiles(JdbcClient jdbc, FileLimit limit) {
        this.jdbc = jdbc;
        this.limit = limit;
    }

    /** Puts the section into the page of a record; one statement, and none where the files are withheld. */
    public void show(FiledRegister register, FiledRecord record, Model page) {
        page.addAttribute(SECTION, section(register, record, OnceOnly.newKey()));
    }

    /**
     * The files of everything that belongs to a record, by the id of what they hang on; one statement.
     *
     * @param parent the record's table: {@code movement_model}
     */
    public Map<Long, List<FileView>> of(FiledRegister register, String parent, long id) {
        return files(register, FileColumns.column(parent), id).stream()
                .collect(Collectors.groupingBy(FileView::recordId));
    }

    FileSection section(FiledRegister register, FiledRecord record, String key) {
        List<FileView> files = record.withheld()
                ? List.of()
                : files(
                        register,
                        FileColumns.column(register.table()),
                        record.place().id());
        return new FileSection(record, files, key, limit.megabytes());
    }

    private List<FileView> files(FiledRegister register, String by, long id) {
        return jdbc.sql(FILES.formatted(FileColumns.column(register.table()), by))
                .param("id", id)
                .query(FileView.class)
                .list();
    }
}
