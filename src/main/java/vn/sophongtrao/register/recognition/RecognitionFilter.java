package vn.sophongtrao.register.recognition;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.imports.ImportedRecords;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.place.PlaceWords;

/**
 * Which recognitions a list shows.
 *
 * @param words part of a subject's name or address, a year, a decision's number, a kind or unit's name; empty for all
 * @param year null for all
 * @param unit null for all the reader may see
 * @param subject as what it is recognised, null for all
 * @param standing {@code met}, {@code not_met}, {@code open} or {@code withdrawn}; null for all that are not withdrawn
 * @param imported the import that they came in with, null for any
 */
record RecognitionFilter(
        String words,
        @Nullable Integer year,
        @Nullable ReportingUnit unit,
        @Nullable SubjectKind subject,
        @Nullable String standing,
        @Nullable UUID imported) {

    static RecognitionFilter read(ListSearch search, RegisterUnits units) {
        return new RecognitionFilter(
                search.words(),
                search.one("year", Message.of("recognition.field.year"), RecognitionFilter::year),
                search.one("unit", Message.of("recognition.field.unit"), units::readable),
                search.one("subject", Message.of("recognition.field.subject"), SubjectKind::asked),
                search.one("state", Recognition.RESULT, RecognitionFilter::state),
                ImportedRecords.read(search));
    }

    /** The conditions over what {@link RecognitionReading} joins. */
    Conditions conditions(RegisterUnits units, PlaceWords known) {
        Conditions conditions = Conditions.none()
                .andWords(
                        words,
                        "(r.search_text || ' ' || coalesce(p.search_text, ''))",
                        word -> Map.of(
                                "r.reporting_unit_id", units.called(word),
                                "p.kind_id", known.kinds().called(word)))
                .and(ImportedRecords.condition(RecognitionLikeness.KEY), ImportedRecords.FILTER, imported)
                .and("r.year = :year", "year", year)
                .and("r.reporting_unit_id = :unit", "unit", unit == null ? null : unit.id())
                .and(
                        "(" + RecognitionReading.SUBJECT + ") = :subject",
                        "subject",
                        subject == null ? null : subject.name());
        if (standing != null && standing.equals("withdrawn")) {
            return conditions.and("r.withdrawal_reason is not null");
        }
        conditions.and("r.withdrawal_reason is null");
        if (standing == null) {
            return conditions;
        }
        return standing.equals("open")
                ? conditions.and("r.result is null")
                : conditions.and(
                        "r.result = :result",
                        "result",
                        Result.asked(standing).map(Result::name).orElse(null));
    }

    private static Optional<Integer> year(String text) {
        return text.matches("20\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<String> state(String text) {
        return switch (text) {
            case "met", "not_met", "open", "withdrawn" -> Optional.of(text);
            default -> Optional.empty();
        };
    }
}
