package vn.sophongtrao;

/** Brings about the records of a register, for the tests that cross the modules. */
public interface RegisterFixture {

    /** Stands for a record's id in {@code access-table.csv}: {@code group} of {@code {group}} and {@code {group.version}}. */
    String placeholder();

    /** The record's table. */
    String table();

    /** A record of the unit that may still be changed, and counts in February 2023. */
    long changeable(String slug);
}
