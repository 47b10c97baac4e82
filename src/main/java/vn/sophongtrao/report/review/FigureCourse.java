package vn.sophongtrao.report.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.FigureValue;

/** What counts for a unit month by month: its approved figures, where there are none those handed in. */
@Component
class FigureCourse {

    private static final String COURSE = """
            select figure.indicator_id, period.year * 12 + period.month as at, figure.value, figure.denominator
              from reporting_period period
              join monthly_report report on report.period_id = period.id and report.reporting_unit_id = :unit
              join submission_figure figure
                on figure.submission_id = coalesce(report.approved_submission_id,
                       case when report.state = 'SUBMITTED' then report.latest_submission_id end)
             where period.year * 12 + period.month between :from and :to and figure.value is not null""";

    private final JdbcClient jdbc;

    FigureCourse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Point(
            long indicatorId,
            int at,
            BigDecimal value,
            @Nullable BigDecimal denominator) {}

    /** The figures of some months, by indicator and month. */
    static final class Months {

        private final int last;
        private final Map<Long, Map<Integer, FigureValue>> figures;

        private Months(int last, Map<Long, Map<Integer, FigureValue>> figures) {
            this.last = last;
            this.figures = figures;
        }

        /**
         * The figure of a month.
         *
         * @param back how many months before the last one, 1 for the month before
         */
        @Nullable
        FigureValue before(long indicatorId, int back) {
            return figures.getOrDefault(indicatorId, Map.of()).get(last - back);
        }

        /** The values of the twelve months before, the oldest first, and then the given one. */
        List<@Nullable BigDecimal> endingWith(long indicatorId, @Nullable FigureValue now) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            IntStream.iterate(12, back -> back > 0, back -> back - 1).forEach(back -> {
                FigureValue figure = before(indicatorId, back);
                values.add(figure == null ? null : figure.value());
            });
            values.add(now == null ? null : now.value());
            return values;
        }
    }

    /** The twelve months before the period, of all indicators. One statement. */
    Months before(long unitId, ReportingPeriod period) {
        int last = period.year() * 12 + period.month();
        Map<Long, Map<Integer, FigureValue>> figures = new HashMap<>();
        jdbc.sql(COURSE)
                .param("unit", unitId)
                .param("from", last - 12)
                .param("to", last - 1)
                .query(Point.class)
                .list()
                .forEach(point -> figures.computeIfAbsent(point.indicatorId(), indicator -> new HashMap<>())
                        .put(point.at(), new FigureValue(point.value(), point.denominator())));
        return new Months(last, figures);
    }
}
