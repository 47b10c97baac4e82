package vn.sophongtrao.register.firesafety.point;

/**
 * What makes two points of a unit seem to be the same one.
 *
 * @param standing whether it has not ended; one that has is the like of another that has
 */
record PointLikeness(String address, boolean standing) {

    static PointLikeness of(PointDetails details) {
        return new PointLikeness(FirefightingPoint.ADDRESS.required(details.address()), details.ending() == null);
    }
}
