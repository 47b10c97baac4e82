package vn.sophongtrao.platform.web;

/** Where an entry of the menu stands; the order is that of the navigation. */
public enum MenuPlace {
    /** The home page. */
    OVERVIEW,
    /** The monthly reports. */
    REPORTS,
    /** The registers: a menu, or a plain link where a role sees only one of them. */
    REGISTERS,
    /** The summaries. */
    SUMMARY,
    /** What the administrator keeps: one word in the navigation, its entries are the tabs of each page there. */
    ADMINISTRATION,
    /** The foot of the page. */
    FOOT
}
