package vn.sophongtrao.platform.file;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;

/** One file and its bytes, behind the wall. Who reads its record is the register's affair, asked for each file. */
@Service
@Transactional(readOnly = true)
class FileReading {

    private final JdbcClient jdbc;
    private final FileColumns columns;

    FileReading(JdbcClient jdbc, FileColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** A file and the record it hangs on, for who acts. */
    record Found(FileView file, FiledRecord record) {}

    /** What the table says of a file. */
    private record Row(FileView file, FileColumns.Carrier carrier) {}

    /**
     * A file that stands.
     *
     * @throws NotFoundException where there is no such file, it was withdrawn, or its record is none that they may see
     */
    public Found file(long id) {
        Row found = jdbc.sql("""
                        select f.id, %s, f.name, f.kind, f.size, f.width, f.height, f.digest, a.full_name as by,
                               f.entered_at, f.version
                          from record_file f
                          join account a on a.id = f.entered_by
                         where f.id = :id and f.withdrawal_reason is null""".formatted(columns.selected()))
                .param("id", id)
                .query((row, number) -> {
                    FileColumns.Carrier carrier = columns.carrier(row);
                    return new Row(
                            new FileView(
                                    row.getLong("id"),
                                    carrier.id(),
                                    row.getString("name"),
                                    FileKind.valueOf(row.getString("kind")),
                                    row.getInt("size"),
                                    row.getObject("width", Integer.class),
                                    row.getObject("height", Integer.class),
                                    row.getString("digest"),
                                    row.getString("by"),
                                    row.getTimestamp("entered_at").toInstant(),
                                    row.getLong("version")),
                            carrier);
                })
                .optional()
                .orElseThrow(() -> new NotFoundException("file " + id));
        return new Found(
                found.file(), found.carrier().register().filed(found.carrier().id()));
    }

    /** The bytes of a file that was found. */
    public byte[] content(FileView file) {
        return jdbc.sql("select content from record_file_content where file_id = :id")
                .param("id", file.id())
                .query(byte[].class)
                .single();
    }
}
