package vn.sophongtrao.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded sheet without a mistake.
 *
 * @param digest of the file's bytes
 * @param sheetName the sheet's own name
 * @param passedOver heads of columns that the register does not know
 * @param rows empty where they are kept no longer
 * @param takenAt when they were entered, null where they were not
 * @param entered how many records were entered
 */
record KeptImport(
        UUID key,
        String fileName,
        String digest,
        String sheetName,
        List<String> passedOver,
        List<SentRow> rows,
        @Nullable Instant takenAt,
        int entered) {

    KeptImport {
        passedOver = List.copyOf(passedOver);
        rows = List.copyOf(rows);
    }

    boolean isTaken() {
        return takenAt != null;
    }
}
