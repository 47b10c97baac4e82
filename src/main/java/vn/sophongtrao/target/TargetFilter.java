package vn.sophongtrao.target;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Which targets a list shows.
 *
 * @param words part of a code, of who set it and by what, or of the name of an indicator or ward; empty for all
 * @param year null for all
 * @param indicator null for all
 * @param where null for all the reader may see
 * @param state null for all that are not withdrawn
 */
record TargetFilter(
        String words,
        @Nullable Integer year,
        @Nullable Indicator indicator,
        @Nullable Where where,
        @Nullable State state) {

    /** What stands for the whole district in an address. */
    static final String WHOLE = "whole";

    /** @param ward null for the whole district */
    record Where(@Nullable ReportingUnit ward) {}

    /** What can be asked for; whatever is not completed may be overdue. */
    enum State {
        OPEN("open", "t.completed_on is null"),
        OVERDUE("overdue", Standing.Kind.OVERDUE.condition()),
        EARLY("early", Standing.Kind.EARLY.condition()),
        ON_TIME("on-time", Standing.Kind.ON_TIME.condition()),
        LATE("late", Standing.Kind.LATE.condition()),
        WITHDRAWN("withdrawn", Standing.Kind.WITHDRAWN.condition());

        private final String text;
        private final String condition;

        State(String text, String condition) {
            this.text = text;
            this.condition = condition;
        }

        static List<String> texts() {
            return Stream.of(values()).map(state -> state.text).toList();
        }

        static Optional<State> asked(String text) {
            return Arrays.stream(values())
                    .filter(state -> state.text.equals(text))
                    .findFirst();
        }
    }

    static TargetFilter read(ListSearch search, TargetSubjects subjects) {
        String wanted = search.words();
        Integer year = search.one("year", TargetForm.YEAR, subjects::year);
        Indicator indicator = search.one("indicator", TargetForm.INDICATOR, subjects::measurable);
        Where where = search.one("unit", TargetForm.UNIT, text -> where(text, subjects));
        State state = search.one("state", Message.of("target.field.state"), State::asked);
        return new TargetFilter(wanted, year, indicator, where, state);
    }

    /** The conditions over {@code target t}. */
    Conditions conditions(TargetSubjects subjects, LocalDate today) {
        Conditions conditions = Conditions.none()
                .andWords(
                        words,
                        "t.search_text",
                        word -> Map.of(
                                "t.indicator_id", subjects.indicatorsCalled(word),
                                "t.reporting_unit_id", subjects.wardsCalled(word)))
                .and("t.reporting_year = :year", "year", year)
                .and("t.indicator_id = :indicator", "indicator", indicator == null ? null : indicator.id());
        if (where != null) {
            ReportingUnit ward = where.ward();
            conditions = ward == null
                    ? conditions.and("t.reporting_unit_id is null")
                    : conditions.and("t.reporting_unit_id = :unit", "unit", ward.id());
        }
        if (state != State.WITHDRAWN) {
            conditions = conditions.and("t.withdrawal_reason is null");
        }
        if (state == State.OVERDUE) {
            return conditions.and(state.condition, "today", today);
        }
        return state == null ? conditions : conditions.and(state.condition);
    }

    private static Optional<Where> where(String text, TargetSubjects subjects) {
        return text.equals(WHOLE)
                ? Optional.of(new Where(null))
                : subjects.readableWards().stream()
                        .filter(ward -> ward.slug().equals(text))
                        .map(Where::new)
                        .findFirst();
    }
}
