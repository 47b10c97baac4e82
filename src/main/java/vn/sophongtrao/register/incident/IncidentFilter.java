package vn.sophongtrao.register.incident;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.imports.ImportedRecords;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.register.movement.models.MovementModels;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Which incidents a list shows.
 *
 * @param words part of a code, an account, a unit's or a category's name; empty for all
 * @param category null for all
 * @param unit null for all the reader may see
 * @param standing where they stand
 * @param from first day of handling, null for any
 * @param to last day of handling, null for any
 * @param fromPeople whether they came from people's information, null for either
 * @param model that helped, null for any or none
 * @param imported the import that they came in with, null for any
 */
record IncidentFilter(
        String words,
        @Nullable Word category,
        @Nullable ReportingUnit unit,
        Standing standing,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean fromPeople,
        @Nullable Choice model,
        @Nullable UUID imported) {

    /** Where the incidents of a list stand, as the filter sends it. */
    enum Standing {
        /** All but the withdrawn. */
        CURRENT("i.state <> 'WITHDRAWN'"),
        OPEN("i.state = 'OPEN'"),
        HANDLED("i.state = 'HANDLED'"),
        WITHDRAWN("i.state = 'WITHDRAWN'");

        private final String sql;

        Standing(String sql) {
            this.sql = sql;
        }

        private static Optional<Standing> asked(String text) {
            return switch (text) {
                case "open" -> Optional.of(OPEN);
                case "handled" -> Optional.of(HANDLED);
                case "withdrawn" -> Optional.of(WITHDRAWN);
                default -> Optional.empty();
            };
        }
    }

    static IncidentFilter read(ListSearch search, IncidentWords words, RegisterUnits units, MovementModels models) {
        String wanted = search.words();
        Word category = search.one("category", IncidentForm.CATEGORY, words.categories()::find);
        ReportingUnit unit = search.one("unit", Message.of("incident.field.unit"), units::readable);
        Standing standing = search.one("state", Message.of("incident.field.state"), Standing::asked);
        LocalDate from = search.day("from");
        LocalDate to = search.day("to");
        search.inOrder(from, to);
        Boolean fromPeople = search.yesOrNo("people", Message.of("incident.field.from-people"));
        Choice model = search.one("model", IncidentForm.MODEL, id -> asked(id, models));
        UUID imported = ImportedRecords.read(search);
        return new IncidentFilter(
                wanted,
                category,
                unit,
                standing == null ? Standing.CURRENT : standing,
                from,
                to,
                fromPeople,
                model,
                imported);
    }

    private static Optional<Choice> asked(String id, MovementModels models) {
        return id.matches("[0-9]{1,18}")
                ? models.name(Long.parseLong(id)).map(name -> new Choice(id, name))
                : Optional.empty();
    }

    /** The conditions over {@code incident i}. */
    Conditions conditions(IncidentWords vocabulary, RegisterUnits units) {
        return Conditions.none()
                .and(standing.sql)
                .andWords(
                        words,
                        "i.search_text",
                        word -> Map.of(
                                "i.category_id", vocabulary.categories().called(word),
                                "i.reporting_unit_id", units.called(word)))
                .and("i.category_id = :category", "category", category == null ? null : category.id())
                .and("i.reporting_unit_id = :unit", "unit", unit == null ? null : unit.id())
                .and("i.handled_on >= :from", "from", from)
                .and("i.handled_on <= :to", "to", to)
                .and("i.from_people = :people", "people", fromPeople)
                .and("i.model_id = :model", "model", model == null ? null : Long.valueOf(model.value()))
                .and(ImportedRecords.condition("i.code"), ImportedRecords.FILTER, imported);
    }
}
