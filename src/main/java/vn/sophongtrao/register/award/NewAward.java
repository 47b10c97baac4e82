package vn.sophongtrao.register.award;

/**
 * An award about to enter the register.
 *
 * @param unitId the reporting unit it belongs to, for good: the ward whose own decision it is, otherwise the district
 *     office
 */
public record NewAward(long unitId, AwardDetails details) {}
