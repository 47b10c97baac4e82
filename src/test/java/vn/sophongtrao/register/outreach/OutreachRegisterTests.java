package vn.sophongtrao.register.outreach;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.outreach.OutreachFixture.outreach;

/** What the register takes, from whom, and what it answers for the window from 15 October to 14 November 2023. */
@ApplicationTest
class OutreachRegisterTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 14);

    @Autowired
    OutreachRegister register;

    @Autowired
    FigureCounting counting;

    @Autowired
    OutreachFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void noSessionYet() {
        fixture.clear();
    }

    @Test
    void codesFollowTheYearOfTheDay() {
        fixture.record(KENH_DUONG, "kenh-duong", outreach());
        fixture.record(AN_BIEN, "an-bien", outreach().held(LocalDate.of(2022, 5, 1)));
        fixture.record(KENH_DUONG, "kenh-duong", outreach());

        assertThat(owner.sql("select code from outreach_session order by id")
                        .query(String.class)
                        .list())
                .containsExactly("TT-2023-0001", "TT-2022-0001", "TT-2023-0002");
    }

    @Test
    void whatIsSaidIsKeptFoldedAndWhatNobodyCountedIsNoZero() {
        fixture.record(
                KENH_DUONG,
                "kenh-duong",
                outreach().about("  Luật   PCCC ").at(" ").counted(null, 0));

        assertThat(owner.sql(
                                "select topic || '|' || (place is null) || '|' || (attendance is null) || '|' || households"
                                        + " from outreach_session")
                        .query(String.class)
                        .single())
                .isEqualTo("Luật PCCC|true|true|0");
    }

    @Test
    void theSameFormSentTwiceMakesOneSession() {
        UUID key = UUID.randomUUID();
        NewOutreach said =
                new NewOutreach(fixture.unit("kenh-duong"), outreach().details());
        long first = fixture.as(KENH_DUONG, () -> register.recordOnce(said, key, false));

        assertThat(fixture.as(KENH_DUONG, () -> register.recordOnce(said, key, false)))
                .isEqualTo(first);
        assertThat(count()).isOne();
        NewOutreach other = new NewOutreach(
                fixture.unit("kenh-duong"), outreach().about("Việc khác").details());
        assertThatExceptionOfType(EnteredAlready.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordOnce(other, key, false)));
    }

    @Test
    void whatLooksLikeASessionOfTheUnitIsEnteredOnlyAsAnotherOne() {
        for (String place : new String[] {null, "Trường THCS Tô Hiệu"}) {
            fixture.clear();
            fixture.record(KENH_DUONG, "kenh-duong", outreach().at(place));
            NewOutreach like = new NewOutreach(
                    fixture.unit("kenh-duong"),
                    outreach().at(place).counted(7, null).details());

            assertThatExceptionOfType(EnteredAlready.class)
                    .isThrownBy(
                            () -> fixture.as(KENH_DUONG, () -> register.recordOnce(like, UUID.randomUUID(), false)));
            assertThat(count()).isOne();
            fixture.as(KENH_DUONG, () -> register.recordOnce(like, UUID.randomUUID(), true));
            assertThat(count()).isEqualTo(2);
        }
        NewOutreach elsewhere = new NewOutreach(
                fixture.unit("kenh-duong"),
                outreach().at("Trường THCS Võ Thị Sáu").details());
        fixture.as(KENH_DUONG, () -> register.recordOnce(elsewhere, UUID.randomUUID(), false));

        fixture.clear();
        fixture.withdraw(KENH_DUONG, fixture.record(KENH_DUONG, "kenh-duong", outreach()));
        fixture.record(AN_BIEN, "an-bien", outreach());
        NewOutreach again =
                new NewOutreach(fixture.unit("kenh-duong"), outreach().details());
        fixture.as(KENH_DUONG, () -> register.recordOnce(again, UUID.randomUUID(), false));
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void manySessionsAreEnteredInFewStatementsOrNone() throws Exception {
        List<NewOutreach> many = IntStream.range(0, 400)
                .mapToObj(number -> new NewOutreach(
                        fixture.unit("kenh-duong"),
                        outreach().counted(number, null).details()))
                .toList();

        int sent = statements.countOf(() -> fixture.as(KENH_DUONG, () -> register.recordAll(many)));

        assertThat(count()).isEqualTo(400);
        assertThat(sent).isLessThanOrEqualTo(8);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(AN_BIEN, () -> register.recordAll(many)));
    }

    @Test
    void aWardsSessionsAreWrittenByTheWardAlone() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", outreach());

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> amend(OFFICER, id, 0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> amend(VIEWER, id, 0));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> amend(AN_BIEN, id, 0));
        amend(KENH_DUONG, id, 0);
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> amend(KENH_DUONG, id, 0));
    }

    @Test
    void sayingTheSameChangesNothingAndAWithdrawnSessionIsChangedNoMore() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", outreach());

        fixture.as(KENH_DUONG, () -> register.amend(id, 0, outreach().details()));
        assertThat(owner.sql("select version from outreach_session")
                        .query(Long.class)
                        .single())
                .isZero();
        fixture.withdraw(KENH_DUONG, id);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> amend(KENH_DUONG, id, 1))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("record.withdrawn.already"));
    }

    @Test
    void sessionsHeldInTheWindowCountBothEndsIncluded() {
        fixture.record(KENH_DUONG, "kenh-duong", outreach().held(FIRST.minusDays(1)));
        fixture.record(KENH_DUONG, "kenh-duong", outreach().held(FIRST));
        fixture.record(KENH_DUONG, "kenh-duong", outreach().held(LAST).with("workers"));
        fixture.record(KENH_DUONG, "kenh-duong", outreach().held(LAST.plusDays(1)));
        fixture.record(KENH_DUONG, "kenh-duong", outreach().held(LAST).of("traffic_safety"));
        fixture.withdraw(
                KENH_DUONG, fixture.record(KENH_DUONG, "kenh-duong", outreach().held(LAST)));
        fixture.record(AN_BIEN, "an-bien", outreach().held(LAST));
        fixture.record(OFFICER, "cap-quan", outreach().held(LAST));

        Map<String, Integer> expected = Map.of("all", 3, "classes", 2, "pupils", 2, "workers in class", 1, "none", 0);
        assertThat(answers(KENH_DUONG, "kenh-duong")).isEqualTo(expected);
        assertThat(answers(OFFICER, "kenh-duong")).isEqualTo(expected);
        assertThat(answers(AN_BIEN, "an-bien")).isEqualTo(answers(OFFICER, "an-bien"));
        assertThat(answers(OFFICER, "cap-quan")).containsEntry("classes", 1);
        questions().forEach((key, question) -> {
            List<CountedRecord> records = fixture.as(OFFICER, () -> counting.records(question, stretch("kenh-duong")));
            assertThat(records).as(key).hasSize(expected.get(key));
        });
        assertThat(fixture.as(
                        KENH_DUONG, () -> counting.records(questions().get("workers in class"), stretch("kenh-duong"))))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.label()).isEqualTo("TT-2023-0003 · Luật PCCC và kỹ năng thoát nạn");
                    assertThat(record.path()).isEqualTo("/outreach/" + record.recordId());
                    assertThat(record.happenedOn()).isEqualTo(LAST);
                });
    }

    private Map<String, Integer> answers(String username, String unit) {
        return fixture.as(username, () -> counting.count(questions(), List.of(stretch(unit)))).stream()
                .collect(Collectors.toMap(
                        CountedFigure::question, figure -> figure.value().intValueExact()));
    }

    private static Map<String, FigureQuestion> questions() {
        return Map.of(
                "all", question(Map.of()),
                "classes", question(Map.of("kind", List.of("fire_law_class"))),
                "pupils", question(Map.of("audience", List.of("pupils", "officials"))),
                "workers in class", question(Map.of("kind", List.of("fire_law_class"), "audience", List.of("workers"))),
                "none", question(Map.of("kind", List.of("khong_co"))));
    }

    private static FigureQuestion question(Map<String, List<String>> filter) {
        return new FigureQuestion("outreach.sessions", new FigureFilter(filter));
    }

    private Stretch stretch(String unit) {
        return new Stretch(fixture.unit(unit), 11, 2023, FIRST, LAST);
    }

    private void amend(String username, long id, long version) {
        fixture.as(
                username,
                () -> register.amend(id, version, outreach().counted(99, 4).details()));
    }

    private long count() {
        return owner.sql("select count(*) from outreach_session")
                .query(Long.class)
                .single();
    }
}
