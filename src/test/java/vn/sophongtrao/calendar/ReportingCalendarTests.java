package vn.sophongtrao.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReportingCalendarTests {

    private static final LocalDate TODAY = LocalDate.parse("2023-11-16");

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private Settings settings;

    @Autowired
    private SchemeStart schemeStart;

    @Test
    void aDayBelongsToTheYearWhoseWindowsHoldIt() {
        assertThat(calendar.yearOf(LocalDate.parse("2023-12-14"))).isEqualTo(2023);
        assertThat(calendar.yearOf(LocalDate.parse("2023-12-15"))).isEqualTo(2024);
        assertThat(calendar.holding(LocalDate.parse("2023-12-14")))
                .map(ReportingPeriod::month)
                .contains(12);
    }

    @Test
    void anotherDueDayMovesOnlyMonthsThatHaveNotBegun() {
        settings.set(Map.of(SettingKey.DUE_DAY, "20"), TODAY);

        assertThat(calendar.period(2023, 11).dueOn()).isEqualTo("2023-11-17");
        assertThat(calendar.period(2023, 12).dueOn()).as("began on 15 November").isEqualTo("2023-12-17");
        assertThat(calendar.period(2024, 1).dueOn()).isEqualTo("2024-01-20");
    }

    @Test
    void anotherSchemeBeginsWithTheFirstYearThatIsNotYetThere() {
        LocalDate start = schemeStart.startsOn(TODAY);
        assertThat(start).isEqualTo("2025-01-01");

        settings.set(Map.of(SettingKey.CUT_OFF_SCHEME, CutOffScheme.CALENDAR.name()), start);
        calendar.prepareYear(2025, TODAY);

        assertThat(calendar.scheme(2024)).isEqualTo(CutOffScheme.DECREE_09);
        List<ReportingPeriod> year = calendar.year(2025);
        assertThat(year.get(0).window())
                .as("no day between the years is lost")
                .isEqualTo(new DateRange(LocalDate.parse("2024-12-15"), LocalDate.parse("2025-01-31")));
        assertThat(year.get(1).window())
                .isEqualTo(new DateRange(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-02-28")));
        assertThat(calendar.yearOf(LocalDate.parse("2024-12-20"))).isEqualTo(2025);

        settings.set(Map.of(SettingKey.CUT_OFF_SCHEME, CutOffScheme.DECREE_09.name()), LocalDate.parse("2026-01-01"));
        calendar.prepareYear(2026, TODAY);
        assertThat(calendar.period(2026, 1).window())
                .as("no day between the years is counted twice")
                .isEqualTo(new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-14")));
        assertThat(calendar.yearOf(LocalDate.parse("2025-12-20"))).isEqualTo(2025);
    }
}
