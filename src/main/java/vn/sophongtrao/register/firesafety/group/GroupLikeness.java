package vn.sophongtrao.register.firesafety.group;

/**
 * What makes two groups of a unit seem to be the same one.
 *
 * @param living whether it has not ended; one that has is the like of another that has
 */
record GroupLikeness(String number, String residentialArea, boolean living) {

    static GroupLikeness of(GroupDetails details) {
        return new GroupLikeness(
                FireSafetyGroup.NUMBER.required(details.number()),
                FireSafetyGroup.RESIDENTIAL_AREA.required(details.residentialArea()),
                details.ending() == null);
    }
}
