package vn.sophongtrao.register.outreach;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.imports.ImportedRecords;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Which sessions a list shows.
 *
 * @param words part of a code, topic, place or the name of a unit, kind or audience; empty for all
 * @param kind null for all
 * @param audience null for all
 * @param unit null for all the reader may see
 * @param withdrawn whether the withdrawn ones are shown, or all others
 * @param from first day, null for any
 * @param to last day, null for any
 * @param imported the import that they came in with, null for any
 */
record OutreachFilter(
        String words,
        @Nullable Word kind,
        @Nullable Word audience,
        @Nullable ReportingUnit unit,
        boolean withdrawn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID imported) {

    static OutreachFilter read(ListSearch search, OutreachWords words, RegisterUnits units) {
        String wanted = search.words();
        Word kind = search.one("kind", OutreachForm.KIND, words.kinds()::find);
        Word audience = search.one("audience", OutreachForm.AUDIENCE, words.audiences()::find);
        ReportingUnit unit = search.one("unit", Message.of("outreach.field.unit"), units::readable);
        boolean withdrawn = search.one("state", Message.of("outreach.field.state"), OutreachFilter::asked) != null;
        LocalDate from = search.day("from");
        LocalDate to = search.day("to");
        search.inOrder(from, to);
        UUID imported = ImportedRecords.read(search);
        return new OutreachFilter(wanted, kind, audience, unit, withdrawn, from, to, imported);
    }

    /** The conditions over {@code outreach_session o}. */
    Conditions conditions(OutreachWords vocabulary, RegisterUnits units) {
        return Conditions.none()
                .and(withdrawn ? "o.withdrawal_reason is not null" : HeldSessions.COUNTED)
                .andWords(
                        words,
                        "o.search_text",
                        word -> Map.of(
                                "o.kind_id", vocabulary.kinds().called(word),
                                "o.audience_id", vocabulary.audiences().called(word),
                                "o.reporting_unit_id", units.called(word)))
                .and("o.kind_id = :kind", "kind", kind == null ? null : kind.id())
                .and("o.audience_id = :audience", "audience", audience == null ? null : audience.id())
                .and("o.reporting_unit_id = :unit", "unit", unit == null ? null : unit.id())
                .and(ImportedRecords.condition("o.code"), ImportedRecords.FILTER, imported)
                .and("o.held_on >= :from", "from", from)
                .and("o.held_on <= :to", "to", to);
    }

    private static Optional<Boolean> asked(String text) {
        return text.equals("withdrawn") ? Optional.of(true) : Optional.empty();
    }
}
