package vn.sophongtrao.register.movement;

/** Where a site of a model stands, as far as its own unit says. */
public enum SiteState {
    /** Launched and kept up. */
    ACTIVE,
    /** Ended on a day, with a reason. */
    ENDED,
    /** Entered by mistake and taken out with a reason. */
    WITHDRAWN
}
