package vn.sophongtrao.register.firesafety.map;

import java.math.BigDecimal;

import vn.sophongtrao.platform.text.Message;

/**
 * The picture under the map.
 *
 * @param width pixels
 * @param height pixels
 * @param version under which it is asked for, so that a browser may keep it
 */
record GroundPicture(
        int width, int height, BigDecimal north, BigDecimal west, BigDecimal south, BigDecimal east, long version) {

    static final String PATH = "/fire-safety/map/ground";

    MapArea area() {
        return new MapArea(south, west, north, east);
    }

    public String path() {
        return PATH + "?version=" + version;
    }

    /** Its measures, as its page says them. */
    public Message measures() {
        return Message.of("firesafety.ground.measures", width, height);
    }
}
