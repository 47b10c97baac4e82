package vn.sophongtrao.register.firesafety.point;

/**
 * A point about to enter the register.
 *
 * @param unitId the reporting unit it belongs to, for good
 */
public record NewPoint(long unitId, PointDetails details) {}
