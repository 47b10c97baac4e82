package vn.sophongtrao.platform.imports;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.Register;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.ListSearch;

/** The records that came in with one import, as a filter of their list. */
public final class ImportedRecords {

    /** The filter's name in the address. */
    public static final String FILTER = "import";

    private ImportedRecords() {}

    /** The import asked for, null for none. */
    public static @Nullable UUID read(ListSearch search) {
        return search.one(FILTER, Message.of("record.import.filter"), ImportedRecords::key);
    }

    /**
     * The condition that names it {@code :import}.
     *
     * @param code the column with the records' codes
     */
    public static String condition(String code) {
        return code + " in (select unnest(ri.codes) from record_import ri where ri.key = :import)";
    }

    static String path(Register register, UUID key) {
        return register.path() + "?" + FILTER + "=" + key;
    }

    static Optional<UUID> key(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
