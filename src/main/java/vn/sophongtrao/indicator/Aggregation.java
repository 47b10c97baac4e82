package vn.sophongtrao.indicator;

/** How figures add up over time; over units it is always the sum. */
public enum Aggregation {
    /** Something that happens: the sum of the months. */
    FLOW,
    /** A state: each unit's last approved value of the reporting year. */
    STOCK,
    /** One value a year, in the report of the year's last month. */
    ANNUAL
}
