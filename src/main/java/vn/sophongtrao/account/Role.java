package vn.sophongtrao.account;

/** What a person does with the ledger; each account has exactly one. */
public enum Role {
    /** Officer of one ward: enters and submits its months, keeps its registers. */
    WARD_OFFICER(true),
    /** District staff: reviews the wards, keeps and reports what belongs to no single ward. */
    DISTRICT_OFFICER(true),
    /** District leader: looks, changes nothing. */
    DISTRICT_VIEWER(false),
    /** Administrator: accounts, units, catalogue, settings; no figures, no registers. */
    DISTRICT_ADMIN(false);

    private final boolean actsForUnit;

    Role(boolean actsForUnit) {
        this.actsForUnit = actsForUnit;
    }

    /** Whether the person records and reports in the name of a reporting unit. */
    public boolean actsForUnit() {
        return actsForUnit;
    }

    /** The authority that access rules name. */
    public String authority() {
        return "ROLE_" + name();
    }
}
