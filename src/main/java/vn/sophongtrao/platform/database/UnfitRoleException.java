package vn.sophongtrao.platform.database;

/** The role of the application's connection stands above the wall. */
class UnfitRoleException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    UnfitRoleException(String role, String why) {
        super(
                "The database role \"" + role + "\" " + why + ", so the wall between units would not hold.",
                "Give spring.datasource.username a role of its own that owns nothing, and the owner's role"
                        + " to spring.flyway.user.");
    }
}
