package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.VietnameseDate;

/** The ratings of models by reporting year. Rated again, a year's rating changes; the change log keeps what it was. */
@Component
class YearRatings {

    static final Message YEAR = Message.of("movement.field.rating-year");
    static final Message RATING = Message.of("movement.field.rating");

    private final JdbcClient jdbc;
    private final ReportingCalendar calendar;
    private final MovementVocabulary vocabulary;
    private final ActorSource actor;
    private final Clock clock;

    YearRatings(
            JdbcClient jdbc,
            ReportingCalendar calendar,
            MovementVocabulary vocabulary,
            ActorSource actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.vocabulary = vocabulary;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Rates the model for the year; stands in the transaction of the asker, who may write the model.
     *
     * @param year a reporting year from that of the launch to the running one
     * @throws RuleViolation where it cannot be rated so
     */
    void rate(MovementModel model, int year, String rating) {
        Instant now = clock.instant();
        LocalDate today = VietnameseDate.day(now);
        requireYear(year, model.launchedOn(), today);
        long ratingId =
                MovementRules.mustChoose("rating", RATING, vocabulary.current().ratings(), rating, null, today);
        jdbc.sql("""
                        insert into movement_year_rating as r
                               (movement_model_id, reporting_unit_id, year, rating_id, entered_by, entered_at)
                        values (:model, :unit, :year, :rating, :by, :at)
                        on conflict (movement_model_id, year)
                           do update set rating_id = excluded.rating_id, amended_by = excluded.entered_by,
                                         amended_at = excluded.entered_at, version = r.version + 1
                                   where r.rating_id <> excluded.rating_id""")
                .param("model", model.id())
                .param("unit", model.reportingUnitId())
                .param("year", year)
                .param("rating", ratingId)
                .param("by", actor.current().person())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws RuleViolation where no model launched then is rated for the year */
    void requireYear(int year, LocalDate launchedOn, LocalDate today) {
        int first = calendar.yearOf(launchedOn);
        int last = calendar.yearOf(today);
        if (year < first || year > last) {
            throw RuleViolation.at("year", "movement.rule.rating.year", String.valueOf(first), String.valueOf(last));
        }
    }
}
