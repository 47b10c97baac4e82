package vn.sophongtrao.register.firesafety.group;

/**
 * A group about to enter the register.
 *
 * @param unitId the reporting unit it belongs to, for good
 */
public record NewGroup(long unitId, GroupDetails details) {}
