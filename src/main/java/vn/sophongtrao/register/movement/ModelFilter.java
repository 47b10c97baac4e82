package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.database.Conditions;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.web.ListSearch;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Which models a list shows.
 *
 * @param words part of a name, of what it does, a unit's, a kind's or an organisation's name; empty for all
 * @param kind null for all
 * @param lead null for all
 * @param unit whose it is or where it has a site; null for all the reader may see
 * @param standing where they stand
 * @param year reporting year in which they were active, null for any
 */
record ModelFilter(
        String words,
        @Nullable Word kind,
        @Nullable Word lead,
        @Nullable ReportingUnit unit,
        Standing standing,
        @Nullable Integer year) {

    /** Where the models of a list stand, as the filter sends it. */
    enum Standing {
        /** All but the withdrawn. */
        CURRENT("m.state <> 'WITHDRAWN'"),
        ACTIVE("m.state = 'ACTIVE'"),
        DISSOLVED("m.state = 'DISSOLVED'"),
        WITHDRAWN("m.state = 'WITHDRAWN'");

        private final String sql;

        Standing(String sql) {
            this.sql = sql;
        }

        private static Optional<Standing> asked(String text) {
            return switch (text) {
                case "active" -> Optional.of(ACTIVE);
                case "dissolved" -> Optional.of(DISSOLVED);
                case "withdrawn" -> Optional.of(WITHDRAWN);
                default -> Optional.empty();
            };
        }
    }

    static ModelFilter read(ListSearch search, MovementWords words, RegisterUnits units, ReportingCalendar calendar) {
        String wanted = search.words();
        Word kind = search.one("kind", MovementModel.KIND, words.kinds()::find);
        Word lead = search.one("lead", MovementModel.LEAD, words.leads()::find);
        ReportingUnit unit = search.one("unit", Message.of("movement.field.unit"), units::readable);
        Standing standing = search.one("state", Message.of("movement.field.state"), Standing::asked);
        Integer year = search.one(
                "year",
                Message.of("movement.field.year"),
                text -> calendar.years().stream()
                        .filter(known -> String.valueOf(known).equals(text))
                        .findFirst());
        return new ModelFilter(wanted, kind, lead, unit, standing == null ? Standing.CURRENT : standing, year);
    }

    /** The conditions over {@code movement_model m} of the list. */
    Conditions listed(MovementWords vocabulary, RegisterUnits units, ReportingCalendar calendar) {
        Conditions conditions = about(vocabulary, units).and(standing.sql);
        if (year != null) {
            DateRange days = days(year, calendar);
            conditions
                    .and("m.launched_on <= :yearEnd", "yearEnd", days.lastDay())
                    .and("(m.dissolved_on is null or m.dissolved_on >= :yearBegin)", "yearBegin", days.from());
        }
        return conditions;
    }

    /** The conditions over {@code movement_model m} of what came and went: the same, wherever they stand by now. */
    Conditions balanced(MovementWords vocabulary, RegisterUnits units) {
        return about(vocabulary, units).and(Standing.CURRENT.sql);
    }

    /** The year whose coming and going is shown: the one asked for, or the running one. */
    int balancedYear(ReportingCalendar calendar, LocalDate today) {
        return year == null ? calendar.yearOf(today) : year;
    }

    static DateRange days(int year, ReportingCalendar calendar) {
        return new DateRange(calendar.firstDay(year), calendar.window(year, 12).lastDay());
    }

    private Conditions about(MovementWords vocabulary, RegisterUnits units) {
        return Conditions.none()
                .and(MovementUnits.SHOWN)
                .andWords(
                        words,
                        "m.search_text",
                        word -> Map.of(
                                "m.kind_id", vocabulary.kinds().called(word),
                                "m.lead_id", vocabulary.leads().called(word),
                                "m.reporting_unit_id", units.called(word)))
                .and("m.kind_id = :kind", "kind", kind == null ? null : kind.id())
                .and("m.lead_id = :lead", "lead", lead == null ? null : lead.id())
                .and(
                        "(m.reporting_unit_id = :unit or exists (select from movement_site w where w.movement_model_id = m.id"
                                + " and w.reporting_unit_id = :unit and w.state <> 'WITHDRAWN'))",
                        "unit",
                        unit == null ? null : unit.id());
    }
}
