package vn.sophongtrao.report;

/** Addresses of the pages of a report; each names the unit, for readers of several. */
public final class ReportPath {

    private ReportPath() {}

    /**
     * Address of the report's page.
     *
     * @param year reporting year
     * @param month 1–12
     * @param slug the unit's
     */
    public static String of(int year, int month, String slug) {
        return of(year, month, slug, "");
    }

    /**
     * Address of a page beside it.
     *
     * @param part what it is, with its stroke: {@code /history}
     */
    public static String of(int year, int month, String slug, String part) {
        return month(year, month) + part + unit(slug);
    }

    /** The address without a query, to which parts are appended. */
    public static String month(int year, int month) {
        return "/reports/" + year + "/" + month;
    }

    /** What names the unit in every address, with its question mark. */
    public static String unit(String slug) {
        return "?unit=" + slug;
    }
}
