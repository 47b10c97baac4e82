package vn.sophongtrao.register.firesafety.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.register.firesafety.Position;

/**
 * A sheet of the map with its geometry, ready to be written into SVG: units, wards' names, symbols. Its width is 640.
 *
 * @param height of the sheet
 * @param north latitude of the upper edge
 * @param west longitude of the left edge
 * @param perLatitude length of a degree
 * @param perLongitude length of a degree
 * @param metres metres of a unit of length
 * @param grid distance of the lines
 * @param gridMetres what the distance stands for
 * @param scale length of the scale bar
 * @param scaleMetres what it stands for
 * @param picture what lies under it, null for nothing
 */
public record MapGround(
        String height,
        String north,
        String west,
        String perLatitude,
        String perLongitude,
        String metres,
        String grid,
        long gridMetres,
        String scale,
        long scaleMetres,
        @Nullable Picture picture,
        List<Label> labels,
        List<Mark> marks) {

    private static final double LARGEST_SCALE = MapProjection.WIDTH / 4;
    private static final double WIDEST_GRID = MapProjection.WIDTH / 4;

    /** A picture and where it lies. */
    public record Picture(String x, String y, String width, String height, String path) {}

    /** A unit's name in the middle of its positions. */
    public record Label(String x, String y, String name) {}

    /**
     * A symbol.
     *
     * @param symbol which one: {@code point}, {@code group}, {@code points}, {@code groups}
     * @param id by which a row of the list leads to it, null for none
     * @param path where it leads, null for nowhere
     * @param title what it stands for
     * @param count how many, null for one
     */
    public record Mark(
            String symbol,
            @Nullable String id,
            @Nullable String path,
            String x,
            String y,
            Message title,
            @Nullable String count) {}

    public MapGround {
        labels = List.copyOf(labels);
        marks = List.copyOf(marks);
    }

    /**
     * Draws what was found.
     *
     * @param margin metres around it at least
     * @param picture what lies under it, null for nothing
     * @param names of units by their id
     * @param open where a symbol of many leads; null where symbols lead nowhere
     */
    static MapGround draw(
            MapReading.Found found,
            MapArea area,
            double margin,
            @Nullable GroundPicture picture,
            LongFunction<String> names,
            @Nullable Function<MapCluster, String> open) {
        MapProjection projection = MapProjection.of(area, margin);
        long scaleMetres = projection.roundMetres(LARGEST_SCALE);
        long gridMetres = projection.roundMetres(WIDEST_GRID);
        return new MapGround(
                length(projection.height()),
                degrees(projection.north()),
                degrees(projection.west()),
                length(projection.perLatitude()),
                length(projection.perLongitude()),
                degrees(projection.metres()),
                length(gridMetres / projection.metres()),
                gridMetres,
                length(scaleMetres / projection.metres()),
                scaleMetres,
                picture == null ? null : picture(picture, projection),
                labels(found, projection, names),
                marks(found, projection, names, open));
    }

    private static Picture picture(GroundPicture picture, MapProjection projection) {
        double left = projection.x(picture.west().doubleValue());
        double top = projection.y(picture.north().doubleValue());
        return new Picture(
                length(left),
                length(top),
                length(projection.x(picture.east().doubleValue()) - left),
                length(projection.y(picture.south().doubleValue()) - top),
                picture.path());
    }

    private static List<Label> labels(MapReading.Found found, MapProjection projection, LongFunction<String> names) {
        Map<Long, double[]> sums = new LinkedHashMap<>();
        for (MapShare share : found.shares()) {
            double[] sum = sums.computeIfAbsent(share.reportingUnitId(), none -> new double[3]);
            sum[0] += share.latitudes();
            sum[1] += share.longitudes();
            sum[2] += share.placed();
        }
        List<Label> labels = new ArrayList<>();
        sums.forEach((unit, sum) -> {
            if (sum[2] > 0) {
                labels.add(new Label(
                        length(projection.x(sum[1] / sum[2])),
                        length(projection.y(sum[0] / sum[2])),
                        names.apply(unit)));
            }
        });
        return labels;
    }

    private static List<Mark> marks(
            MapReading.Found found,
            MapProjection projection,
            LongFunction<String> names,
            @Nullable Function<MapCluster, String> open) {
        List<Mark> marks = new ArrayList<>();
        for (MapRecord record : found.records()) {
            Position position = Objects.requireNonNull(record.position());
            marks.add(new Mark(
                    record.kind() == MapKind.POINT ? "point" : "group",
                    record.kind().anchor(record.id()),
                    open == null ? null : record.kind().path(record.id()),
                    length(projection.x(position.longitude().doubleValue())),
                    length(projection.y(position.latitude().doubleValue())),
                    record.number() == null
                            ? Message.of(
                                    "firesafety.map.point",
                                    record.code(),
                                    record.place(),
                                    names.apply(record.reportingUnitId()))
                            : Message.of(
                                    "firesafety.map.group",
                                    record.number(),
                                    record.place(),
                                    names.apply(record.reportingUnitId()),
                                    record.code()),
                    null));
        }
        for (MapCluster cluster : found.clusters()) {
            marks.add(new Mark(
                    cluster.kind() == MapKind.POINT ? "points" : "groups",
                    null,
                    open == null ? null : open.apply(cluster),
                    length(projection.x(cluster.longitude())),
                    length(projection.y(cluster.latitude())),
                    Message.of(
                            cluster.kind() == MapKind.POINT ? "firesafety.map.points" : "firesafety.map.groups",
                            cluster.records()),
                    VietnameseNumber.format(cluster.records())));
        }
        return marks;
    }

    private static String length(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.7f", degrees);
    }
}
