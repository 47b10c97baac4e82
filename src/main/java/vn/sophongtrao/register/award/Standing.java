package vn.sophongtrao.register.award;

/** Where an award stands, as the schema derives it. */
enum Standing {
    /** Stands and counts. */
    VALID("check"),
    /** Revoked by decision: counts in no figure that is still open. */
    REVOKED("x"),
    /** Entered by mistake and taken out with a reason: stays readable, counts nowhere. */
    WITHDRAWN("ban");

    private final String icon;

    Standing(String icon) {
        this.icon = icon;
    }

    /** Name of its icon. */
    public String icon() {
        return icon;
    }
}
