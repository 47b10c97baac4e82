package vn.sophongtrao.register.award;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.imports.ImportedRecords;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Which awards a list shows.
 *
 * @param words part of a code, a decision's number, an achievement, a recipient the reader may see, or the name of a
 *     unit, an authority or a form; empty for all
 * @param year reporting year, null for any
 * @param authority null for all
 * @param form null for all
 * @param type null for all
 * @param recipient kind of the recipient, null for all
 * @param unit to which the recipient belongs, or in whose book it stands; null for all the reader may see
 * @param standing where they stand
 * @param imported the import that they came in with, null for any
 */
record AwardFilter(
        String words,
        @Nullable Integer year,
        @Nullable Word authority,
        @Nullable Word form,
        @Nullable Word type,
        @Nullable Word recipient,
        @Nullable ReportingUnit unit,
        Shown standing,
        @Nullable UUID imported) {

    /** Where the awards of a list stand, as the filter sends it. */
    enum Shown {
        /** All but the withdrawn. */
        CURRENT("a.standing <> 'WITHDRAWN'"),
        VALID(AwardedAwards.COUNTED),
        REVOKED("a.standing = 'REVOKED'"),
        WITHDRAWN("a.standing = 'WITHDRAWN'");

        private final String sql;

        Shown(String sql) {
            this.sql = sql;
        }

        private static Optional<Shown> asked(String text) {
            return switch (text) {
                case "valid" -> Optional.of(VALID);
                case "revoked" -> Optional.of(REVOKED);
                case "withdrawn" -> Optional.of(WITHDRAWN);
                default -> Optional.empty();
            };
        }
    }

    static AwardFilter read(ListSearch search, AwardWords words, RegisterUnits units, ReportingCalendar calendar) {
        String wanted = search.words();
        Integer year = search.one(
                "year",
                AwardForm.REPORTING_YEAR,
                text -> calendar.years().stream()
                        .filter(known -> String.valueOf(known).equals(text))
                        .findFirst());
        Word authority = search.one("authority", AwardForm.AUTHORITY, words.authorities()::find);
        Word form = search.one("form", AwardForm.FORM, words.forms()::find);
        Word type = search.one("type", AwardForm.TYPE, words.types()::find);
        Word recipient = search.one("recipient", AwardForm.RECIPIENT_KIND, words.recipientKinds()::find);
        ReportingUnit unit = search.one("unit", AwardForm.UNIT, units::readable);
        Shown standing = search.one("state", Message.of("award.field.standing"), Shown::asked);
        return new AwardFilter(
                wanted,
                year,
                authority,
                form,
                type,
                recipient,
                unit,
                standing == null ? Shown.CURRENT : standing,
                ImportedRecords.read(search));
    }

    /** The conditions over {@code award a}. */
    Conditions conditions(AwardWords vocabulary, RegisterUnits units) {
        return Conditions.none()
                .and(standing.sql)
                .andWords(
                        words,
                        RecipientName.searched(!units.readsRestricted()),
                        word -> Map.of(
                                "a.authority_id", vocabulary.authorities().called(word),
                                "a.form_id", vocabulary.forms().called(word),
                                "a.recipient_unit_id", units.called(word)))
                .and("a.reporting_year = :year", "year", year)
                .and("a.authority_id = :authority", "authority", id(authority))
                .and("a.form_id = :form", "form", id(form))
                .and("a.type_id = :type", "type", id(type))
                .and("a.recipient_kind_id = :recipient", "recipient", id(recipient))
                .and(ImportedRecords.condition("a.code"), ImportedRecords.FILTER, imported)
                .and(
                        "(a.recipient_unit_id = :unit or a.reporting_unit_id = :unit)",
                        "unit",
                        unit == null ? null : unit.id());
    }

    private static @Nullable Long id(@Nullable Word word) {
        return word == null ? null : word.id();
    }
}
