package vn.sophongtrao.platform.file;

/**
 * A register whose records carry files. A bean of it brings the pages: the files of a record under the record's own
 * address, each file under {@code /files/{id}}. Its table has a column in that of the files, {@code award_id}.
 */
public interface FiledRegister {

    /** The record's table: {@code award}. */
    String table();

    /** The addresses of its records' files, with the record in {@code {id}}: {@code /awards/{id}/files}. */
    String path();

    /**
     * The record for who acts; in few statements.
     *
     * @throws vn.sophongtrao.platform.NotFoundException where there is no such record, or none that they may see
     * @throws org.springframework.security.access.AccessDeniedException where they read no registers
     */
    FiledRecord filed(long id);
}
