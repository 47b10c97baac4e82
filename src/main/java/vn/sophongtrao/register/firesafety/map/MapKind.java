package vn.sophongtrao.register.firesafety.map;

import java.util.Optional;

import vn.sophongtrao.platform.text.Message;

/** What stands on the map. */
enum MapKind {
    POINT(
            "points",
            "firesafety.point.menu",
            "firefighting_point",
            "cast(null as text) as number, r.address as place",
            "/fire-safety/points/"),
    GROUP(
            "groups",
            "firesafety.group.menu",
            "fire_safety_group",
            "r.number, r.residential_area || ', ' || r.address_range as place",
            "/fire-safety/groups/");

    private final String asked;
    private final String label;
    private final String table;
    private final String named;
    private final String path;

    MapKind(String asked, String label, String table, String named, String path) {
        this.asked = asked;
        this.label = label;
        this.table = table;
        this.named = named;
        this.path = path;
    }

    /** As a filter sends it. */
    static Optional<MapKind> asked(String text) {
        for (MapKind kind : values()) {
            if (kind.asked.equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String asked() {
        return asked;
    }

    Message label() {
        return Message.of(label);
    }

    /** The SQL that reads its records, whose row is called {@code r}. */
    String select(String where) {
        return "select '" + name() + "' as kind, r.id, r.code, r.reporting_unit_id, " + named
                + ", r.latitude, r.longitude from " + table + " r" + where;
    }

    /** The address of a record's page. */
    String path(long id) {
        return path + id;
    }

    /** The id of a record's symbol. */
    String anchor(long id) {
        return asked + "-" + id;
    }
}
