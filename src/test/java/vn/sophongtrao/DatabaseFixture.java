package vn.sophongtrao;

/** What stands in the database when a test class begins. Beans of this type are asked in their order. */
@FunctionalInterface
public interface DatabaseFixture {

    /** Fills the emptied database. */
    void fill();
}
