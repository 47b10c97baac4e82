package vn.sophongtrao.register.movement;

/**
 * A site about to enter the register.
 *
 * @param unitId the ward it lies in, or the district office where it is the whole district, for good
 */
public record NewSite(long unitId, SiteDetails details) {}
