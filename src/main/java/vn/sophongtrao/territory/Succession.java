package vn.sophongtrao.territory;

import java.time.LocalDate;

/** One unit taking over from another on a day. */
record Succession(long predecessorId, long successorId, LocalDate effectiveOn, Kind kind) {

    enum Kind {
        /** All of the predecessor went to the successor. */
        MERGE,
        /** Only a part did: living records are assigned by hand. */
        SPLIT,
        /** The same unit under another name. */
        RENAME;

        /** Whether living records pass to the successor without anybody's doing. */
        boolean handsOverRecords() {
            return this != SPLIT;
        }
    }
}
