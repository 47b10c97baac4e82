package vn.sophongtrao.platform.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseDateTests {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final Instant EVENING_BEFORE_IN_GREENWICH = Instant.parse("2023-11-15T18:05:59Z");

    @ParameterizedTest
    @CsvSource({
        "2023-01-05,ngày 05 tháng 01 năm 2023",
        "2023-02-28,ngày 28 tháng 02 năm 2023",
        "2023-06-05,ngày 05 tháng 6 năm 2023",
        "2023-10-10,ngày 10 tháng 10 năm 2023",
        "2023-12-31,ngày 31 tháng 12 năm 2023"
    })
    void documentsPadDaysBelowTenAndTheFirstTwoMonthsOnly(LocalDate day, String line) {
        assertThat(VietnameseDate.documentLine(day)).isEqualTo(line);
    }

    @Test
    void daysAndMonthsAreWrittenWithTwoDigits() {
        assertThat(VietnameseDate.format(LocalDate.of(2024, 1, 8))).isEqualTo("08/01/2024");
        assertThat(VietnameseDate.format(YearMonth.of(2024, 1))).isEqualTo("01/2024");
        assertThat(VietnameseDate.dayMonth(LocalDate.of(2024, 1, 8))).isEqualTo("08/01");
    }

    @Test
    void momentsAreToldInTheTimeOfVietNam() {
        assertThat(VietnameseDate.format(EVENING_BEFORE_IN_GREENWICH)).isEqualTo("16/11/2023, 01:05");
        assertThat(VietnameseDate.dayMonth(EVENING_BEFORE_IN_GREENWICH)).isEqualTo("16/11 01:05");
        assertThat(VietnameseDate.time(EVENING_BEFORE_IN_GREENWICH)).isEqualTo("01:05");
        assertThat(VietnameseDate.day(EVENING_BEFORE_IN_GREENWICH)).isEqualTo(LocalDate.of(2023, 11, 16));
        assertThat(VietnameseDate.inSentence(EVENING_BEFORE_IN_GREENWICH, VI)).isEqualTo("01:05 ngày 16/11/2023");
        assertThat(VietnameseDate.inSentence(EVENING_BEFORE_IN_GREENWICH, Locale.ENGLISH))
                .isEqualTo("01:05 on 16/11/2023");
    }

    @Test
    void weekdaysAreNamedInTheReadersLanguage() {
        LocalDate friday = LocalDate.of(2023, 11, 17);
        assertThat(VietnameseDate.weekday(friday, VI)).isEqualTo("thứ Sáu");
        assertThat(VietnameseDate.weekday(friday, Locale.UK)).isEqualTo("Friday");
        assertThat(VietnameseDate.weekday(friday.plusDays(2), VI)).isEqualTo("Chủ nhật");
        assertThat(VietnameseDate.weekday(friday.plusDays(3), VI)).isEqualTo("thứ Hai");
    }

    @ParameterizedTest
    @CsvSource({
        "18/01/2024,2024-01-18",
        "8/1/2024,2024-01-08",
        "2024-01-18,2024-01-18",
        "18012024,2024-01-18",
        "18.01.2024,2024-01-18",
        "8.1.2024,2024-01-08",
        "18-01-2024,2024-01-18",
        "8-1-2024,2024-01-08",
        "' 29/02/2024 ',2024-02-29",
        "01/01/1900,1900-01-01",
        "31/12/2100,2100-12-31"
    })
    void daysAreReadAsTypedAndAsSentByDateInputs(String typed, LocalDate day) {
        assertThat(VietnameseDate.parse(typed)).isEqualTo(new DateText.Read(day));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void nothingTypedIsBlank(String typed) {
        assertThat(VietnameseDate.parse(typed)).isEqualTo(new DateText.Blank());
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2024,unknown",
        "29/02/2023,unknown",
        "2024-02-31,unknown",
        "31022024,unknown",
        "20240118,year",
        "0/1/2024,unknown",
        "1/13/2024,unknown",
        "18/01/1899,year",
        "18/01/2101,year",
        "0000-01-18,year",
        "18/01/24,short-year",
        "18.1.24,short-year",
        "18-01-24,short-year",
        "24-01-18,short-year",
        "31/02/24,form",
        "18/01/024,form",
        "31.02.2024,unknown",
        "1812024,form",
        "18/01,form",
        "18/01-2024,form",
        "18.01/2024,form",
        "2024/01/18,form",
        "2024-1-8,form",
        "-1/1/2024,form",
        "+1/1/2024,form",
        "1 /1/2024,form",
        "１８/01/2024,form",
        "hôm nay,form",
        "///,form",
        "18/01/20244,form"
    })
    void whatIsNoDayIsRefusedWithItsReason(String typed, String reason) {
        assertThat(VietnameseDate.parse(typed))
                .isInstanceOfSatisfying(
                        DateText.Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("platform.date." + reason));
    }

    @Test
    void hugeAndUnprintableTextsAreRefused() {
        assertThat(VietnameseDate.parse("1/".repeat(50_000)))
                .isEqualTo(new DateText.Refused("platform.date.form", List.of()));
        assertThat(VietnameseDate.parse("18/01/\u0000202")).isInstanceOf(DateText.Refused.class);
    }
}
