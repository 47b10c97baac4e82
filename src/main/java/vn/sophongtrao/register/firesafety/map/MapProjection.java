package vn.sophongtrao.register.firesafety.map;

/**
 * The ground as a sheet of paper: degrees become lengths, equirectangular about the middle latitude. Over a district the
 * error is far below the width of a line.
 *
 * @param north latitude of the upper edge
 * @param west longitude of the left edge
 * @param perLatitude length of a degree of latitude
 * @param perLongitude length of a degree of longitude
 * @param height of the sheet, whose width is {@link #WIDTH}
 */
record MapProjection(double north, double west, double perLatitude, double perLongitude, double height) {

    static final double WIDTH = 640;

    private static final double LOWEST = WIDTH * 0.6;
    private static final double HIGHEST = WIDTH * 0.9;

    /** A degree of latitude on a sphere with the earth's mean radius. */
    private static final double METRES_PER_DEGREE = 111_195;

    /**
     * The sheet that holds an area.
     *
     * @param margin metres that are seen on each side of it at least
     */
    static MapProjection of(MapArea area, double margin) {
        double middle = (area.south().doubleValue() + area.north().doubleValue()) / 2;
        double centre = (area.west().doubleValue() + area.east().doubleValue()) / 2;
        double narrowing = Math.cos(Math.toRadians(middle));
        double across = area.east().subtract(area.west()).doubleValue() * METRES_PER_DEGREE * narrowing + 2 * margin;
        double down = area.north().subtract(area.south()).doubleValue() * METRES_PER_DEGREE + 2 * margin;
        double height = Math.min(HIGHEST, Math.max(LOWEST, WIDTH * down / across));
        double perMetre = Math.min(WIDTH / across, height / down);
        double perLatitude = perMetre * METRES_PER_DEGREE;
        double perLongitude = perLatitude * narrowing;
        return new MapProjection(
                middle + height / 2 / perLatitude,
                centre - WIDTH / 2 / perLongitude,
                perLatitude,
                perLongitude,
                height);
    }

    double x(double longitude) {
        return (longitude - west) * perLongitude;
    }

    double y(double latitude) {
        return (north - latitude) * perLatitude;
    }

    /** How many metres a unit of length stands for. */
    double metres() {
        return METRES_PER_DEGREE / perLatitude;
    }

    /** The longest of 1, 2, 5, 10, 20, … metres that takes no more than a length. */
    long roundMetres(double length) {
        double most = length * metres();
        long unit = 1;
        while (unit * 10 <= most) {
            unit *= 10;
        }
        return unit * 5 <= most ? unit * 5 : unit * 2 <= most ? unit * 2 : unit;
    }
}
