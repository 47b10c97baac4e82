package vn.sophongtrao.register.firesafety.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.web.Paging;
import vn.sophongtrao.territory.RegisterUnits;

/**
 * What stands on the map: three statements, however much there is. Which units' it sees is the wall's affair;
 * administrators keep no registers.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class MapReading {

    /** More than so many are drawn together where they stand close, so that the page stays as long as it is. */
    static final int MOST_DRAWN = 1000;

    /** The smallest difference of two positions. */
    private static final BigDecimal LITTLE = new BigDecimal("0.000001");

    /** Into so many strips each way the area is then cut. */
    private static final int STRIPS = 24;

    private static final String SHARES = """
            select r.kind, r.reporting_unit_id, count(*) as records, count(r.latitude) as placed,
                   coalesce(sum(r.latitude), 0) as latitudes, coalesce(sum(r.longitude), 0) as longitudes,
                   min(r.latitude) as south, min(r.longitude) as west, max(r.latitude) as north, max(r.longitude) as east
              from (%s) r
             group by r.kind, r.reporting_unit_id""";

    private static final String CLUSTERS = """
            select r.kind, count(*) as records, avg(r.latitude) as latitude, avg(r.longitude) as longitude,
                   min(r.latitude) as south, min(r.longitude) as west, max(r.latitude) as north, max(r.longitude) as east
              from (%s) r
             where r.latitude is not null
             group by r.kind, width_bucket(r.latitude, :bottom, :top, :strips), width_bucket(r.longitude, :left, :right, :strips)
             order by r.kind, latitude, longitude""";

    private final JdbcClient jdbc;
    private final RegisterUnits units;

    MapReading(JdbcClient jdbc, RegisterUnits units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * What was found and where.
     *
     * @param area holds all that is placed, null where nothing is
     * @param records each that is placed; empty where they are drawn together
     * @param clusters what is drawn together
     */
    record Found(List<MapShare> shares, @Nullable MapArea area, List<MapRecord> records, List<MapCluster> clusters) {

        long count(MapKind kind) {
            return shares.stream()
                    .filter(share -> share.kind() == kind)
                    .mapToLong(MapShare::records)
                    .sum();
        }

        long count() {
            return shares.stream().mapToLong(MapShare::records).sum();
        }

        long placed() {
            return shares.stream().mapToLong(MapShare::placed).sum();
        }
    }

    /** What is drawn. */
    public Found find(MapFilter filter) {
        Conditions conditions = filter.conditions(units);
        String found = found(filter, conditions);
        List<MapShare> shares = jdbc.sql(SHARES.formatted(found))
                .params(conditions.parameters())
                .query(MapShare.class)
                .list();
        @Nullable
        MapArea area = shares.stream()
                .map(MapShare::area)
                .filter(Objects::nonNull)
                .reduce(MapArea::with)
                .orElse(null);
        long placed = shares.stream().mapToLong(MapShare::placed).sum();
        return area != null && placed > MOST_DRAWN
                ? new Found(shares, area, List.of(), clusters(found, conditions, area))
                : new Found(shares, area, records(found, conditions), List.of());
    }

    /** One page of the same as a list, by unit, kind and code; the office's last. */
    public List<MapRecord> list(MapFilter filter, Paging paging) {
        Conditions conditions = filter.conditions(units);
        return jdbc.sql(
                        "select r.* from (" + found(filter, conditions)
                                + ") r join reporting_unit u on u.id = r.reporting_unit_id"
                                + " order by (u.kind = 'OFFICE', u.display_order), r.kind desc, r.code limit :size offset :offset")
                .params(conditions.parameters())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(MapRecord.class)
                .list();
    }

    private List<MapRecord> records(String found, Conditions conditions) {
        return jdbc.sql("select r.* from (" + found + ") r where r.latitude is not null order by r.kind, r.id")
                .params(conditions.parameters())
                .query(MapRecord.class)
                .list();
    }

    private List<MapCluster> clusters(String found, Conditions conditions, MapArea area) {
        // Records on the last edge belong to the last strip, and an area may have no breadth at all.
        return jdbc.sql(CLUSTERS.formatted(found))
                .params(conditions.parameters())
                .param("strips", STRIPS)
                .param("bottom", area.south())
                .param("top", area.north().add(LITTLE))
                .param("left", area.west())
                .param("right", area.east().add(LITTLE))
                .query(MapCluster.class)
                .list();
    }

    private static String found(MapFilter filter, Conditions conditions) {
        Stream<String> selects = filter.kinds().stream().map(kind -> kind.select(conditions.where()));
        return selects.collect(Collectors.joining(" union all "));
    }
}
