package vn.sophongtrao.register.firesafety.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.register.firesafety.Living;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * What the map shows.
 *
 * @param words part of a code, number, place, a leader's, keeper's or unit's name; empty for all
 * @param unit null for all the reader may see
 * @param kind null for both
 * @param placed whether its position is known, null for either
 * @param area where it stands, null for anywhere
 * @param on the day on which it lives
 */
record MapFilter(
        String words,
        @Nullable ReportingUnit unit,
        @Nullable MapKind kind,
        @Nullable Boolean placed,
        @Nullable MapArea area,
        LocalDate on) {

    static final String AREA = "area";
    static final String KIND = "kind";

    /** All that lives on a day. */
    static MapFilter of(LocalDate on) {
        return new MapFilter("", null, null, null, null, on);
    }

    static MapFilter read(ListSearch search, RegisterUnits units, LocalDate today) {
        String wanted = search.words();
        ReportingUnit unit = search.one("unit", Message.of("firesafety.field.unit"), units::readable);
        MapKind kind = search.one(KIND, Message.of("firesafety.map.filter.kind"), MapKind::asked);
        Boolean placed = search.yesOrNo("placed", Message.of("firesafety.field.position"));
        MapArea area = search.one(AREA, Message.of("firesafety.map.filter.area"), MapArea::read);
        LocalDate on = search.day("on");
        return new MapFilter(wanted, unit, kind, placed, area, on == null ? today : on);
    }

    List<MapKind> kinds() {
        return kind == null ? List.of(MapKind.values()) : List.of(kind);
    }

    /** The conditions over a row {@code r} of any kind. */
    Conditions conditions(RegisterUnits units) {
        Conditions conditions = Conditions.none()
                .and(Living.on("r", ":on"), "on", on)
                .andWords(words, "r.search_text", word -> Map.of("r.reporting_unit_id", units.called(word)))
                .and("r.reporting_unit_id = :unit", "unit", unit == null ? null : unit.id())
                .and("(r.latitude is not null) = :placed", "placed", placed);
        return area == null
                ? conditions
                : conditions
                        .and("r.latitude >= :south", "south", area.south())
                        .and("r.latitude <= :north", "north", area.north())
                        .and("r.longitude >= :west", "west", area.west())
                        .and("r.longitude <= :east", "east", area.east());
    }
}
