package vn.sophongtrao.register.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.NewIndicator;
import vn.sophongtrao.indicator.ReportedBy;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;

/** The yearly indicators of recognition, counted: what a ward's report of December is filled with. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecognitionIndicatorTests {

    private static final String SCHOOLS = "schools_counted_safe";
    private static final String WARDS = "wards_counted_safe";

    @Autowired
    IndicatorCatalogue catalogue;

    @Autowired
    ReportReading reports;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    Territory territory;

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    PlaceFixture places;

    @BeforeAll
    void twoIndicatorsAndTheRecognitionsOfTwoWards() {
        fixture.clear();
        introduce(SCHOOLS, "school");
        introduce(WARDS, "ward");
        long good =
                places.record(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THCS Tô Hiệu", "lower_secondary"));
        long bad =
                places.record(KENH_DUONG, "kenh-duong", PlaceFixture.school("Trường THPT Lê Chân", "upper_secondary"));
        fixture.record(KENH_DUONG, "kenh-duong", good, 2023, RecognitionFixture.met());
        fixture.record(KENH_DUONG, "kenh-duong", bad, 2023, RecognitionFixture.notMet());
        fixture.record(OFFICER, "kenh-duong", null, 2023, RecognitionFixture.met());
        fixture.record(AN_BIEN, "an-bien", null, 2023, RecognitionFixture.registered());
    }

    @Test
    void theReportOfTheYearsLastMonthIsFilledFromTheRegister() {
        assertThat(figures(KENH_DUONG, "kenh-duong"))
                .containsEntry(SCHOOLS, new FigureValue(BigDecimal.ONE, BigDecimal.valueOf(2)))
                .containsEntry(WARDS, new FigureValue(BigDecimal.ONE, BigDecimal.ONE));
        assertThat(figures(AN_BIEN, "an-bien"))
                .containsEntry(WARDS, new FigureValue(BigDecimal.ZERO, BigDecimal.ONE))
                .containsEntry(SCHOOLS, new FigureValue(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private Map<String, FigureValue> figures(String username, String unit) {
        return fixture.as(
                username,
                () -> reports.read(territory.unit(unit), calendar.period(2023, 12))
                        .values());
    }

    private void introduce(String key, String subject) {
        catalogue.introduce(new NewIndicator(
                key,
                "recognition",
                90,
                new Label("An toàn về ANTT", null),
                new Label("nơi", null),
                0,
                Aggregation.ANNUAL,
                true,
                ReportedBy.WARD,
                false,
                BigDecimal.ZERO,
                null,
                null,
                new FigureQuestion("recognition.subjects", new FigureFilter(Map.of("subject", List.of(subject)))),
                LocalDate.parse("2023-01-01")));
    }
}
