package vn.sophongtrao.calendar;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportingPeriodTests {

    private static final ReportingPeriod NOVEMBER = new ReportingPeriod(
            1,
            2023,
            11,
            CutOffScheme.DECREE_09,
            CutOffScheme.DECREE_09.window(2023, 11),
            LocalDate.parse("2023-11-17"));

    @Test
    void figuresAreTypedFromItsFirstDay() {
        assertThat(NOVEMBER.isOpenOn(LocalDate.parse("2023-10-14"))).isFalse();
        assertThat(NOVEMBER.isOpenOn(LocalDate.parse("2023-10-15"))).isTrue();
    }

    @Test
    void itIsHandedInFromTheDayAfterItsLast() {
        assertThat(NOVEMBER.hasEndedOn(LocalDate.parse("2023-11-14"))).isFalse();
        assertThat(NOVEMBER.hasEndedOn(LocalDate.parse("2023-11-15"))).isTrue();
        assertThat(NOVEMBER.submittableFrom()).isEqualTo("2023-11-15");
    }

    @Test
    void itIsOnTimeOnItsDueDayAndLateTheDayAfter() {
        assertThat(NOVEMBER.daysLeftOn(LocalDate.parse("2023-11-16"))).isEqualTo(1);
        assertThat(NOVEMBER.daysLateOn(LocalDate.parse("2023-11-17"))).isZero();
        assertThat(NOVEMBER.daysLateOn(LocalDate.parse("2023-11-19"))).isEqualTo(2);
    }
}
