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
import vn.sophongtrao.account.Role;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.figures.CountedFigure;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.indicator.figures.Stretch;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.NewUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.UnitKind;
import vn.sophongtrao.territory.place.PlaceFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.register.recognition.RecognitionFixture.met;
import static vn.sophongtrao.register.recognition.RecognitionFixture.registered;

/** A ward took another over on 1 July 2023: it goes on with its places and what they registered for. It is 16 November. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecognitionOfHeirsTests {

    private static final String HEIR = "phuong-moi";
    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);

    @Autowired
    Territory territory;

    @Autowired
    TestPeople people;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    FigureCounting counting;

    @Autowired
    Criteria criteria;

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    PlaceFixture places;

    private long school;

    @BeforeAll
    void aWardOfTwoSubjectsIsTakenOver() {
        fixture.clear();
        school = places.record(AN_BIEN, "an-bien", PlaceFixture.school("Trường THCS An Biên", "lower_secondary"));
        long area = places.record(AN_BIEN, "an-bien", PlaceFixture.area("Tổ dân phố 1"));
        fixture.record(AN_BIEN, "an-bien", area, 2023, met());
        fixture.record(AN_BIEN, "an-bien", null, 2023, registered());
        long heir =
                territory.found(new NewUnit(HEIR, UnitKind.WARD, "Mới", null, false, 30, new DateRange(JULY, null)));
        territory.succeed(fixture.unit("an-bien"), heir, JULY);
        people.create(HEIR, "Đỗ Thị Lan", Role.WARD_OFFICER, HEIR);
    }

    @Test
    void theHeirRegistersWhatItTookOverAndCountsItButNotTheWardThatIsNoMore() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.record(OFFICER, "an-bien", null, 2023, registered()));
        fixture.record(HEIR, "an-bien", school, 2023, registered());
        fixture.record(HEIR, HEIR, null, 2023, met());

        assertThat(counted("ward")).isEqualTo("1/1");
        assertThat(counted("school")).isEqualTo("0/1");
        assertThat(counted("residential_area")).isEqualTo("1/1");
        assertThat(fixture.as(HEIR, () -> criteria.all(2023))).singleElement().satisfies(ward -> {
            assertThat(ward.unit().slug()).isEqualTo(HEIR);
            assertThat(ward.subjects()).isEqualTo(2);
            assertThat(ward.registered()).isEqualTo(2);
            assertThat(ward.met()).isEqualTo(1);
            assertThat(ward.result()).isEqualTo(Result.MET);
        });
    }

    private String counted(String subject) {
        ReportingPeriod december = calendar.period(2023, 12);
        CountedFigure figure = fixture.as(
                        HEIR,
                        () -> counting.count(
                                Map.of(
                                        "asked",
                                        new FigureQuestion(
                                                "recognition.subjects",
                                                new FigureFilter(Map.of("subject", List.of(subject))))),
                                List.of(new Stretch(
                                        fixture.unit(HEIR),
                                        december.id(),
                                        2023,
                                        december.firstDay(),
                                        december.lastDay()))))
                .get(0);
        BigDecimal denominator = figure.denominator();
        return figure.value().toBigInteger() + "/" + (denominator == null ? "-" : denominator.toBigInteger());
    }
}
