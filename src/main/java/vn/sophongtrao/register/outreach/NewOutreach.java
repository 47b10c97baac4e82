package vn.sophongtrao.register.outreach;

/**
 * A session about to enter the register.
 *
 * @param unitId the reporting unit it belongs to, for good
 */
public record NewOutreach(long unitId, OutreachDetails details) {}
