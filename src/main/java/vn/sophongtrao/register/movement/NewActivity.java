package vn.sophongtrao.register.movement;

/**
 * An activity about to enter the register.
 *
 * @param unitId the unit that did it, for good
 */
public record NewActivity(long unitId, ActivityDetails details) {}
