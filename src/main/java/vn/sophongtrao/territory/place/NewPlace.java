package vn.sophongtrao.territory.place;

/**
 * A place about to enter the directory.
 *
 * @param unitId the ward it lies in, or the district office where no ward keeps it, for good
 */
public record NewPlace(long unitId, PlaceDetails details) {}
