package vn.sophongtrao.platform.chart;

import java.util.Locale;

/** Lengths as SVG writes them: one decimal, with a point in every language. */
final class Geometry {

    private Geometry() {}

    static String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
