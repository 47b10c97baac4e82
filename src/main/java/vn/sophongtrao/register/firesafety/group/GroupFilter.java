package vn.sophongtrao.register.firesafety.group;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
 * Which groups a list shows.
 *
 * @param words part of a code, number, place, leader's or unit's name; empty for all
 * @param unit null for all the reader may see
 * @param standing where they stand today, null for those that live unless a day or an import is
 *     asked for
 * @param on a day on which they count, null for any
 * @param from first day of establishment, null for any
 * @param to last day of establishment, null for any
 * @param linkedAlarm null for either
 * @param usual whether their number of households is a usual one, null for either
 * @param placed whether its position is known, null for either
 * @param imported the import that they came in with, null for any
 */
record GroupFilter(
        String words,
        @Nullable ReportingUnit unit,
        @Nullable Standing standing,
        @Nullable LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean linkedAlarm,
        @Nullable Boolean usual,
        @Nullable Boolean placed,
        @Nullable UUID imported) {

    static GroupFilter read(ListSearch search, RegisterUnits units) {
        String wanted = search.words();
        ReportingUnit unit = search.one("unit", Message.of("firesafety.field.unit"), units::readable);
        Standing standing = search.one("state", Message.of("firesafety.field.standing"), Standing::asked);
        Boolean linkedAlarm = search.yesOrNo("alarm", Message.of("firesafety.field.linkedAlarm"));
        Boolean usual = search.one("size", Message.of("firesafety.field.households"), GroupFilter::size);
        Boolean placed = search.yesOrNo("placed", Message.of("firesafety.field.position"));
        LocalDate on = search.day("on");
        LocalDate from = search.day("from");
        LocalDate to = search.day("to");
        search.inOrder(from, to);
        UUID imported = ImportedRecords.read(search);
        return new GroupFilter(wanted, unit, standing, on, from, to, linkedAlarm, usual, placed, imported);
    }

    /** The conditions over {@code fire_safety_group g}. */
    Conditions conditions(RegisterUnits units) {
        Conditions conditions = Conditions.none()
                .and("g.standing = :standing", "standing", shown())
                .andWords(words, "g.search_text", word -> Map.of("g.reporting_unit_id", units.called(word)))
                .and("g.reporting_unit_id = :unit", "unit", unit == null ? null : unit.id())
                .and("g.established_on >= :from", "from", from)
                .and("g.established_on <= :to", "to", to)
                .and(ImportedRecords.condition("g.code"), ImportedRecords.FILTER, imported)
                .and("g.linked_alarm = :alarm", "alarm", linkedAlarm)
                .and(
                        "(g.households between " + FireSafetyGroup.FEWEST_USUAL + " and " + FireSafetyGroup.MOST_USUAL
                                + ") = :usual",
                        "usual",
                        usual)
                .and("(g.latitude is not null) = :placed", "placed", placed);
        return on == null ? conditions : conditions.and(Living.on("g", ":on"), "on", on);
    }

    private @Nullable String shown() {
        if (standing == null) {
            return on == null && imported == null ? Standing.ACTIVE.name() : null;
        }
        return standing.name();
    }

    private static Optional<Boolean> size(String text) {
        return switch (text) {
            case "usual" -> Optional.of(true);
            case "unusual" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
