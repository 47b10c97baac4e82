package vn.sophongtrao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.NewIndicator;
import vn.sophongtrao.indicator.ReportedBy;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.register.award.AwardFixture;
import vn.sophongtrao.register.outreach.OutreachFixture;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.territory.Territory;

import static org.assertj.core.api.Assertions.assertThat;

/** An indicator that the catalogue binds to a source of a register is counted in the months of who reports it. */
@ApplicationTest
class CountedIndicatorTests {

    @Autowired
    IndicatorCatalogue catalogue;

    @Autowired
    ReportReading reading;

    @Autowired
    Territory territory;

    @Autowired
    Book book;

    @Autowired
    ActingPerson acting;

    @Autowired
    OutreachFixture outreach;

    @Autowired
    AwardFixture awards;

    @Autowired
    ReportDifferences differences;

    @Test
    void classesOnFireSafetyLawAreCountedInTheMonthOfTheirDay() {
        introduce(
                "fire_law_classes_counted",
                ReportedBy.BOTH,
                "outreach.sessions",
                Map.of("kind", List.of("fire_law_class")));
        LocalDate november = LocalDate.of(2023, 10, 15);
        for (LocalDate day : List.of(november, november.plusDays(30), november.plusDays(31))) {
            outreach.record(
                    TestPeople.KENH_DUONG,
                    "kenh-duong",
                    OutreachFixture.outreach().held(day));
        }
        outreach.record(
                TestPeople.KENH_DUONG,
                "kenh-duong",
                OutreachFixture.outreach().held(november).of("traffic_safety"));
        outreach.record(
                TestPeople.OFFICER, "cap-quan", OutreachFixture.outreach().held(november));

        assertThat(figure("kenh-duong", 11, "fire_law_classes_counted")).isEqualTo("2");
        assertThat(figure("kenh-duong", 12, "fire_law_classes_counted")).isEqualTo("1");
        assertThat(figure("an-bien", 11, "fire_law_classes_counted")).isEqualTo("0");
        assertThat(figure("cap-quan", 11, "fire_law_classes_counted")).isEqualTo("1");
    }

    @Test
    void awardsAreCountedInTheOfficesReportByWhoGaveThemAndWhoReceivedThem() {
        introduce(
                "by_city_police",
                ReportedBy.OFFICE,
                "award.awards",
                Map.of(
                        "authority", List.of("city_police"),
                        "type", List.of("ad_hoc"),
                        "recipient", List.of("individual")));
        introduce(
                "district_individuals",
                ReportedBy.OFFICE,
                "award.awards",
                Map.of("authority", List.of("district_committee"), "recipient", List.of("individual")));
        introduce(
                "district_collectives",
                ReportedBy.OFFICE,
                "award.awards",
                Map.of("authority", List.of("district_committee"), "recipient", List.of("collective")));
        AwardFixture.Said award = AwardFixture.award();
        awards.record(TestPeople.OFFICER, "cap-quan", award.by("city_police").belonging("kenh-duong"));
        awards.record(TestPeople.OFFICER, "cap-quan", award.by("city_police").as("certificate", "regular"));
        long revoked = awards.record(TestPeople.OFFICER, "cap-quan", award);
        awards.record(TestPeople.OFFICER, "cap-quan", award.belonging("an-bien"));
        awards.record(TestPeople.OFFICER, "cap-quan", award.to("collective"));
        awards.record(TestPeople.OFFICER, "cap-quan", award.to("household"));
        awards.record(TestPeople.OFFICER, "cap-quan", award.of(2022));
        awards.record(TestPeople.KENH_DUONG, "kenh-duong", award.by("ward_committee"));

        assertThat(figure("cap-quan", 11, "by_city_police")).isEqualTo("1");
        assertThat(figure("cap-quan", 11, "district_individuals")).isEqualTo("2");
        assertThat(figure("cap-quan", 11, "district_collectives")).isEqualTo("1");
        assertThat(figure("cap-quan", 10, "district_individuals")).isEqualTo("0");

        awards.revoke(TestPeople.OFFICER, revoked, LocalDate.of(2023, 11, 15));
        assertThat(figure("cap-quan", 11, "district_individuals")).isEqualTo("1");
    }

    @Test
    void anAwardRevokedAfterItsReportWasHandedInIsADifference() {
        introduce("district_awards", ReportedBy.OFFICE, "award.awards", Map.of("level", List.of("body")));
        long revoked = awards.record(
                TestPeople.OFFICER, "cap-quan", AwardFixture.award().decided(LocalDate.of(2023, 2, 1)));
        book.approved("cap-quan", 2);

        awards.revoke(TestPeople.OFFICER, revoked, LocalDate.of(2023, 11, 15));

        assertThat(figure("cap-quan", 2, "district_awards")).isEqualTo("1");
        assertThat(acting.call(
                        TestPeople.OFFICER,
                        null,
                        () -> differences.open(List.of(reading.read(territory.unit("cap-quan"), book.month(2))
                                .owed()))))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.key()).isEqualTo("district_awards");
                    assertThat(difference.register().value()).isZero();
                });
    }

    private void introduce(String key, ReportedBy reportedBy, String source, Map<String, List<String>> filter) {
        catalogue.introduce(new NewIndicator(
                key,
                "order",
                90,
                new Label(key, null),
                new Label("cái", null),
                0,
                Aggregation.FLOW,
                false,
                reportedBy,
                false,
                BigDecimal.ZERO,
                null,
                null,
                new FigureQuestion(source, new FigureFilter(new TreeMap<>(filter))),
                LocalDate.of(2022, 12, 15)));
    }

    /** What the draft of the unit's month of 2023 says. */
    private String figure(String slug, int month, String key) {
        Map<String, FigureValue> values = acting.call(
                Book.writerOf(slug),
                null,
                () -> reading.read(territory.unit(slug), book.month(month)).values());
        return values.get(key).value().stripTrailingZeros().toPlainString();
    }
}
