package vn.sophongtrao.platform.database;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who acts and how far they reach, as stamped on each transaction and enforced by row-level security.
 *
 * @param accountId the person's account; null where nobody is signed in or the application acts by itself
 * @param unitId the reporting unit in whose name the person records and reports; null for those who enter nothing
 * @param readUnits ids of the reporting units whose rows may be read: full lists, for the district too
 * @param writeUnits ids of the reporting units whose rows may be written
 */
public record Actor(@Nullable Long accountId, @Nullable Long unitId, Set<Long> readUnits, Set<Long> writeUnits) {

    /** Nobody: sees and writes no unit's row. */
    public static final Actor NOBODY = new Actor(null, null, Set.of(), Set.of());

    public Actor {
        readUnits = Set.copyOf(readUnits);
        writeUnits = Set.copyOf(writeUnits);
    }

    /**
     * The account of the person who acts, for what only persons do.
     *
     * @throws IllegalStateException where nobody is signed in or the application acts by itself
     */
    public long person() {
        if (accountId == null) {
            throw new IllegalStateException("records are entered by persons");
        }
        return accountId;
    }
}
