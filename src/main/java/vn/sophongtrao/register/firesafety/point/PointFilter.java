package vn.sophongtrao.register.firesafety.point;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.imports.ImportedRecords;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.register.firesafety.Living;
import vn.sophongtrao.register.firesafety.Standing;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Which points a list shows.
 *
 * @param words part of a code, address, keeper's or unit's name; empty for all
 * @param unit null for all the reader may see
 * @param standing where they stand today, null for those that are there unless a day or an
 *     import is asked for
 * @param equipment that something of the kind stands there, null for any
 * @param placed whether its position is known, null for either
 * @param on a day on which they count, null for any
 * @param from first day of establishment, null for any
 * @param to last day of establishment, null for any
 * @param imported the import that they came in with, null for any
 */
record PointFilter(
        String words,
        @Nullable ReportingUnit unit,
        @Nullable Standing standing,
        @Nullable EquipmentKind equipment,
        @Nullable Boolean placed,
        @Nullable LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID imported) {

    static PointFilter read(ListSearch search, EquipmentKinds kinds, RegisterUnits units) {
        String wanted = search.words();
        ReportingUnit unit = search.one("unit", Message.of("firesafety.field.unit"), units::readable);
        Standing standing = search.one("state", Message.of("firesafety.field.standing"), Standing::asked);
        EquipmentKind equipment = search.one("equipment", Message.of("firesafety.field.equipment"), kinds::find);
        Boolean placed = search.yesOrNo("placed", Message.of("firesafety.field.position"));
        LocalDate on = search.day("on");
        LocalDate from = search.day("from");
        LocalDate to = search.day("to");
        search.inOrder(from, to);
        UUID imported = ImportedRecords.read(search);
        return new PointFilter(wanted, unit, standing, equipment, placed, on, from, to, imported);
    }

    /** The conditions over {@code firefighting_point p}. */
    Conditions conditions(RegisterUnits units) {
        Conditions conditions = Conditions.none()
                .and("p.standing = :standing", "standing", shown())
                .andWords(words, "p.search_text", word -> Map.of("p.reporting_unit_id", units.called(word)))
                .and("p.reporting_unit_id = :unit", "unit", unit == null ? null : unit.id())
                .and(
                        "exists (select from firefighting_equipment had where had.firefighting_point_id = p.id"
                                + " and had.equipment_kind_id = :kind)",
                        "kind",
                        equipment == null ? null : equipment.id())
                .and("(p.latitude is not null) = :placed", "placed", placed)
                .and(ImportedRecords.condition("p.code"), ImportedRecords.FILTER, imported)
                .and("p.established_on >= :from", "from", from)
                .and("p.established_on <= :to", "to", to);
        return on == null ? conditions : conditions.and(Living.on("p", ":on"), "on", on);
    }

    private @Nullable String shown() {
        if (standing == null) {
            return on == null && imported == null ? Standing.ACTIVE.name() : null;
        }
        return standing.name();
    }
}
