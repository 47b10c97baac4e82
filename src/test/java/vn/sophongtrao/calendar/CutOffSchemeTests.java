package vn.sophongtrao.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.sophongtrao.platform.time.DateRange;

import static org.assertj.core.api.Assertions.assertThat;

class CutOffSchemeTests {

    @Test
    void aMonthOfTheDecreeRunsFromThe15thToThe14th() {
        assertThat(CutOffScheme.DECREE_09.window(2023, 1)).isEqualTo(range("2022-12-15", "2023-01-14"));
        assertThat(CutOffScheme.DECREE_09.window(2023, 3)).isEqualTo(range("2023-02-15", "2023-03-14"));
    }

    @Test
    void aCalendarMonthEndsWithItsLastDay() {
        assertThat(CutOffScheme.CALENDAR.window(2024, 2)).isEqualTo(range("2024-02-01", "2024-02-29"));
        assertThat(CutOffScheme.CALENDAR.window(2023, 2)).isEqualTo(range("2023-02-01", "2023-02-28"));
    }

    @ParameterizedTest
    @EnumSource
    void monthFollowsMonthWithoutGapOrOverlap(CutOffScheme scheme) {
        List<DateRange> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> scheme.window(2023, month))
                .toList();

        for (int month = 1; month < 12; month++) {
            assertThat(months.get(month).from())
                    .isEqualTo(months.get(month - 1).lastDay().plusDays(1));
        }
    }

    @Test
    void theLastDaysOfDecemberBelongToJanuaryOfTheDecree() {
        LocalDate established = LocalDate.parse("2023-12-20");

        assertThat(CutOffScheme.DECREE_09.window(2024, 1).contains(established)).isTrue();
        assertThat(CutOffScheme.DECREE_09.window(2023, 12).contains(established))
                .isFalse();
        assertThat(CutOffScheme.CALENDAR.window(2023, 12).contains(established)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DECREE_09, 2023, 11, 17, 2023-11-17",
        "DECREE_09, 2023, 11, 14, 2023-12-14",
        "DECREE_09, 2023, 11, 15, 2023-11-15",
        "DECREE_09, 2023, 12, 5, 2024-01-05",
        "CALENDAR, 2023, 11, 17, 2023-12-17",
        "CALENDAR, 2023, 12, 28, 2024-01-28",
        "CALENDAR, 2024, 1, 28, 2024-02-28",
        "CALENDAR, 2023, 2, 28, 2023-03-28",
    })
    void aReportIsDueOnTheFirstSuchDayAfterTheMonth(CutOffScheme scheme, int year, int month, int day, LocalDate due) {
        assertThat(CutOffScheme.dueOn(scheme.window(year, month), day)).isEqualTo(due);
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
