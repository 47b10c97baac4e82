package vn.sophongtrao.register.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.indicator.figures.CountedFigure;
import vn.sophongtrao.indicator.figures.CountedRecord;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.indicator.figures.Stretch;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.register.award.listing.AwardListing;
import vn.sophongtrao.register.award.listing.ListedAward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.ADMIN;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.SECOND_OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.award.AwardFixture.award;

/** What the register takes, from whom, and what it answers for the window from 15 October to 14 November 2023. */
@ApplicationTest
class AwardRegisterTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 14);

    @Autowired
    AwardRegister register;

    @Autowired
    AwardListing listing;

    @Autowired
    FigureCounting counting;

    @Autowired
    AwardFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void noAwardYet() {
        fixture.clear();
    }

    @Test
    void codesFollowTheYearOfTheDecision() {
        fixture.record(OFFICER, "cap-quan", award());
        fixture.record(
                KENH_DUONG,
                "kenh-duong",
                award().by("ward_committee").decided(LocalDate.of(2022, 5, 1)).of(2022));
        fixture.record(OFFICER, "cap-quan", award());

        assertThat(owner.sql("select code from award order by id")
                        .query(String.class)
                        .list())
                .containsExactly("KT-2023-0001", "KT-2022-0001", "KT-2023-0002");
    }

    @Test
    void theSameFormSentTwiceMakesOneAward() {
        UUID key = UUID.randomUUID();
        NewAward said = fixture.of("cap-quan", award());
        long first = fixture.as(OFFICER, () -> register.recordOnce(said, key, false));

        assertThat(fixture.as(OFFICER, () -> register.recordOnce(said, key, false)))
                .isEqualTo(first);
        NewAward other = fixture.of("cap-quan", award().named("Người khác", false));
        assertThatExceptionOfType(EnteredAlready.class)
                .isThrownBy(() -> fixture.as(OFFICER, () -> register.recordOnce(other, key, false)));
        assertThat(count()).isOne();
    }

    @Test
    void aSecondAwardByTheSameDecisionToTheSameNameIsEnteredOnlyAsAnotherOne() {
        fixture.record(OFFICER, "cap-quan", award());
        NewAward like = fixture.of("cap-quan", award().as("praise", "regular"));
        NewAward toAnother = fixture.of("cap-quan", award().named("Lê Thị Mai", false));

        assertThatExceptionOfType(EnteredAlready.class)
                .isThrownBy(() -> fixture.as(OFFICER, () -> register.recordOnce(like, UUID.randomUUID(), false)));
        fixture.as(OFFICER, () -> register.recordOnce(toAnother, UUID.randomUUID(), false));
        fixture.as(OFFICER, () -> register.recordOnce(like, UUID.randomUUID(), true));
        assertThat(count()).isEqualTo(3);

        fixture.clear();
        fixture.withdraw(OFFICER, fixture.record(OFFICER, "cap-quan", award()));
        fixture.as(OFFICER, () -> register.recordOnce(like, UUID.randomUUID(), false));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void manyAwardsAreEnteredInFewStatementsOrNone() throws Exception {
        Revocation revocation = new Revocation(LAST, "200/QĐ-UBND", "Khai sai");
        List<NewAward> many = IntStream.range(0, 400)
                .mapToObj(number -> fixture.of(
                        "cap-quan", award().named("Tổ " + number, true).revoked(revocation)))
                .toList();

        int sent = statements.countOf(() -> fixture.as(OFFICER, () -> register.recordAll(many)));

        assertThat(count()).isEqualTo(400);
        assertThat(sent).isLessThanOrEqualTo(10);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordAll(many)));
    }

    @Test
    void theDistrictsOfficersWriteAllAwardsAndAWardItsOwn() {
        long ofWard = fixture.record(KENH_DUONG, "kenh-duong", award().by("ward_committee"));
        long ofOffice = fixture.record(OFFICER, "cap-quan", award().belonging("kenh-duong"));
        AwardFixture.Said changed = award().by("ward_committee").named("Lê Thị Mai", false);

        amend(SECOND_OFFICER, ofWard, 0, "kenh-duong", changed);
        amend(KENH_DUONG, ofWard, 1, "kenh-duong", award().by("ward_committee"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> amend(KENH_DUONG, ofWard, 1, "kenh-duong", changed));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> amend(AN_BIEN, ofWard, 2, "kenh-duong", changed));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> amend(VIEWER, ofWard, 2, "kenh-duong", changed));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> amend(KENH_DUONG, ofOffice, 0, "cap-quan", award()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.record(KENH_DUONG, "cap-quan", award()));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.record(KENH_DUONG, "kenh-duong", award().by("city_police")))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("award.rule.authority.office"));
    }

    @Test
    void theLogKeepsNoRecipientsName() {
        long id = fixture.record(OFFICER, "cap-quan", award());
        amend(OFFICER, id, 0, "cap-quan", award().named("Lê Thị Mai", true));

        assertThat(owner.sql(
                                "select coalesce(old_row::text, '') || new_row::text from change_log where table_name = 'award'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .contains("•••")
                        .doesNotContain("Trần Văn Hải", "tran van hai", "Lê Thị Mai", "le thi mai"));
    }

    @Test
    void awardsCountInTheMonthOfTheirDecisionOrTheLastOfTheirYear() {
        fixture.record(OFFICER, "cap-quan", award().decided(FIRST.minusDays(1)));
        fixture.record(OFFICER, "cap-quan", award().decided(FIRST).by("city_police"));
        fixture.record(
                OFFICER, "cap-quan", award().decided(LAST).to("collective").belonging("an-bien"));
        fixture.record(OFFICER, "cap-quan", award().decided(LAST).as("praise", "regular"));
        fixture.record(OFFICER, "cap-quan", award().decided(LAST.plusDays(1)));
        fixture.record(OFFICER, "cap-quan", award().decided(LAST).of(2022));
        fixture.revoke(OFFICER, fixture.record(OFFICER, "cap-quan", award().decided(LAST)), LAST);
        fixture.withdraw(OFFICER, fixture.record(OFFICER, "cap-quan", award().decided(LAST)));
        fixture.record(KENH_DUONG, "kenh-duong", award().by("ward_committee").decided(LAST));

        Map<String, Integer> expected = Map.of(
                "all",
                3,
                "city police, individuals, ad hoc",
                1,
                "district individuals",
                1,
                "district collectives",
                1,
                "above",
                1,
                "praise",
                1,
                "none",
                0);
        assertThat(answers(OFFICER, "cap-quan")).isEqualTo(expected);
        assertThat(answers(VIEWER, "cap-quan")).isEqualTo(expected);
        assertThat(answers(OFFICER, "kenh-duong"))
                .isEqualTo(answers(KENH_DUONG, "kenh-duong"))
                .containsEntry("all", 1);
        questions()
                .forEach((key, question) -> assertThat(
                                fixture.as(OFFICER, () -> counting.records(question, stretch("cap-quan"))))
                        .as(key)
                        .hasSize(expected.get(key)));
        Stretch december2022 =
                new Stretch(fixture.unit("cap-quan"), 12, 2022, LocalDate.of(2022, 11, 15), LocalDate.of(2022, 12, 14));
        assertThat(fixture.as(OFFICER, () -> counting.records(questions().get("all"), december2022)))
                .singleElement()
                .satisfies(record -> assertThat(record.happenedOn()).isEqualTo(LAST));
    }

    @Test
    void aRecordIsKnownByItsDecisionAndNamesNobody() {
        fixture.record(OFFICER, "cap-quan", award().named("Trần Văn Hải", true));

        assertThat(fixture.as(OFFICER, () -> counting.records(questions().get("all"), stretch("cap-quan"))))
                .singleElement()
                .extracting(CountedRecord::label, CountedRecord::path)
                .containsExactly("KT-2023-0001 · Giấy khen, QĐ 125/QĐ-UBND", "/awards/1");
    }

    @Test
    void theListingNamesOnlyWhomEverybodyMayKnow() {
        fixture.record(OFFICER, "cap-quan", award().decided(LAST).belonging("an-bien"));
        fixture.record(OFFICER, "cap-quan", award().named("Tổ dân phố 7", true).to("collective"));
        fixture.record(OFFICER, "cap-quan", award().by("city_police"));
        fixture.record(KENH_DUONG, "kenh-duong", award().by("ward_committee"));
        fixture.revoke(OFFICER, fixture.record(OFFICER, "cap-quan", award()), LAST);
        fixture.record(OFFICER, "cap-quan", award().of(2022));
        DateRange days = new DateRange(FIRST, LAST);

        for (String reader : List.of(OFFICER, VIEWER)) {
            List<ListedAward> listed = fixture.as(reader, () -> listing.counted(2023, days));
            assertThat(listed)
                    .extracting(ListedAward::code)
                    .containsExactly("KT-2023-0003", "KT-2023-0002", "KT-2023-0001", "KT-2023-0004");
            assertThat(listed).extracting(ListedAward::recipientName).containsExactly(null, "Tổ dân phố 7", null, null);
            assertThat(listed.get(2).recipientUnitId()).isEqualTo(fixture.unit("an-bien"));
        }
        assertThat(fixture.as(KENH_DUONG, () -> listing.counted(2023, days))).hasSize(1);
        assertThat(fixture.as(OFFICER, () -> listing.counted(2023, new DateRange(LAST, LAST))))
                .hasSize(1);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(ADMIN, () -> listing.counted(2023, days)));
    }

    private Map<String, Integer> answers(String username, String unit) {
        return fixture.as(username, () -> counting.count(questions(), List.of(stretch(unit)))).stream()
                .collect(Collectors.toMap(
                        CountedFigure::question, figure -> figure.value().intValueExact()));
    }

    private static Map<String, FigureQuestion> questions() {
        return Map.of(
                "all", question(Map.of()),
                "city police, individuals, ad hoc",
                        question(Map.of(
                                "authority", List.of("city_police"),
                                "recipient", List.of("individual"),
                                "type", List.of("ad_hoc"))),
                "district individuals", question(Map.of("level", List.of("body"), "recipient", List.of("individual"))),
                "district collectives",
                        question(
                                Map.of("authority", List.of("district_committee"), "recipient", List.of("collective"))),
                "above", question(Map.of("level", List.of("city", "central"))),
                "praise", question(Map.of("form", List.of("praise"))),
                "none", question(Map.of("form", List.of("khong_co"))));
    }

    private static FigureQuestion question(Map<String, List<String>> filter) {
        return new FigureQuestion("award.awards", new FigureFilter(filter));
    }

    private Stretch stretch(String unit) {
        return new Stretch(fixture.unit(unit), 11, 2023, FIRST, LAST);
    }

    private void amend(String username, long id, long version, String unit, AwardFixture.Said said) {
        fixture.as(username, () -> register.amend(id, version, said.details(fixture.unit(unit))));
    }

    private long count() {
        return owner.sql("select count(*) from award").query(Long.class).single();
    }
}
