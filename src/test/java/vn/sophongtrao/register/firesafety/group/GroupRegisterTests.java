package vn.sophongtrao.register.firesafety.group;

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
import vn.sophongtrao.platform.record.EnteredAlready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.firesafety.group.GroupFixture.group;

/** What the register takes, from whom, and what it answers for the window from 15 October to 14 November 2023. */
@ApplicationTest
class GroupRegisterTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 14);

    @Autowired
    GroupRegister register;

    @Autowired
    FigureCounting counting;

    @Autowired
    GroupFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void noGroupYet() {
        fixture.clear();
    }

    @Test
    void codesFollowTheYearOfEstablishment() {
        fixture.record(KENH_DUONG, "kenh-duong", group());
        fixture.record(AN_BIEN, "an-bien", group());
        fixture.record(KENH_DUONG, "kenh-duong", group().established(FIRST));

        assertThat(owner.sql("select code from fire_safety_group order by id")
                        .query(String.class)
                        .list())
                .containsExactly("TLG-2022-0001", "TLG-2022-0002", "TLG-2023-0001");
    }

    @Test
    void theSameFormSentTwiceMakesOneGroup() {
        UUID key = UUID.randomUUID();
        NewGroup group = new NewGroup(fixture.unit("kenh-duong"), group().details());
        long first = fixture.as(KENH_DUONG, () -> register.recordOnce(group, key, false));

        assertThat(fixture.as(KENH_DUONG, () -> register.recordOnce(group, key, false)))
                .isEqualTo(first);
        assertThat(count()).isOne();
    }

    @Test
    void aFormThatSaysSomethingElseOrWhatTheUnitHasAlreadyEntersNothingUnasked() {
        UUID key = UUID.randomUUID();
        long unit = fixture.unit("kenh-duong");
        fixture.as(KENH_DUONG, () -> register.recordOnce(new NewGroup(unit, group().details()), key, false));
        NewGroup later = new NewGroup(unit, group().established(FIRST).details());

        for (UUID sent : List.of(key, UUID.randomUUID())) {
            assertThatExceptionOfType(EnteredAlready.class)
                    .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordOnce(later, sent, false)));
        }
        assertThat(count()).isOne();
        fixture.as(KENH_DUONG, () -> register.recordOnce(later, UUID.randomUUID(), true));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void manyGroupsAreEnteredInFewStatementsOrNone() throws Exception {
        List<NewGroup> many = IntStream.range(0, 400)
                .mapToObj(number -> new NewGroup(
                        fixture.unit("kenh-duong"),
                        group().number(String.valueOf(number)).ended(LAST).details()))
                .toList();

        int sent = statements.countOf(() -> fixture.as(KENH_DUONG, () -> register.recordAll(many)));

        assertThat(count()).isEqualTo(400);
        assertThat(sent).isLessThanOrEqualTo(6);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(AN_BIEN, () -> register.recordAll(many)));
    }

    @Test
    void aWardsGroupsAreWrittenByTheWardAlone() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", group());

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> amend(OFFICER, id, 0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> amend(VIEWER, id, 0));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> amend(AN_BIEN, id, 0));
        amend(KENH_DUONG, id, 0);
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> amend(KENH_DUONG, id, 0));
    }

    @Test
    void theLogKeepsNoTelephone() {
        fixture.record(KENH_DUONG, "kenh-duong", group());

        assertThat(owner.sql(
                                "select new_row::text from change_log where table_name = 'fire_safety_group' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("Trần Văn Hải", "•••")
                .doesNotContain("0912345678");
    }

    @Test
    void groupsThatLiveOnTheLastDayCount() {
        fixture.record(KENH_DUONG, "kenh-duong", group().linked());
        fixture.record(KENH_DUONG, "kenh-duong", group().established(LAST).households(4));
        fixture.record(KENH_DUONG, "kenh-duong", group().established(LAST.plusDays(1)));
        fixture.record(KENH_DUONG, "kenh-duong", group().ended(LAST.plusDays(1)));
        fixture.record(KENH_DUONG, "kenh-duong", group().ended(LAST));
        fixture.record(AN_BIEN, "an-bien", group());
        long withdrawn = fixture.record(KENH_DUONG, "kenh-duong", group());
        fixture.as(KENH_DUONG, () -> register.withdraw(withdrawn, 0, "Ghi trùng"));

        Map<String, Integer> expected =
                Map.of("all", 3, "linked", 1, "unlinked", 2, "new", 1, "unusual", 1, "nothing", 0);
        assertThat(answers(KENH_DUONG)).isEqualTo(expected);
        assertThat(answers(OFFICER)).isEqualTo(expected);
        questions().forEach((key, question) -> {
            List<CountedRecord> records = fixture.as(OFFICER, () -> counting.records(question, stretch()));
            assertThat(records).as(key).hasSize(expected.get(key));
        });
        assertThat(fixture.as(KENH_DUONG, () -> counting.records(questions().get("linked"), stretch())))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.label()).isEqualTo("TLG-2022-0001 · 05, Tổ dân phố 7");
                    assertThat(record.path()).isEqualTo("/fire-safety/groups/" + record.recordId());
                });
    }

    private Map<String, Integer> answers(String username) {
        return fixture.as(username, () -> counting.count(questions(), List.of(stretch()))).stream()
                .collect(Collectors.toMap(
                        CountedFigure::question, figure -> figure.value().intValueExact()));
    }

    private static Map<String, FigureQuestion> questions() {
        return Map.of(
                "all", question(Map.of()),
                "linked", question(Map.of("linked_alarm", List.of("yes"))),
                "unlinked", question(Map.of("linked_alarm", List.of("no"))),
                "new", question(Map.of("established", List.of("in_window"))),
                "unusual", question(Map.of("size", List.of("unusual"))),
                "nothing", question(Map.of("size", List.of("huge"))));
    }

    private static FigureQuestion question(Map<String, List<String>> filter) {
        return new FigureQuestion("firesafety.groups", new FigureFilter(filter));
    }

    private Stretch stretch() {
        return new Stretch(fixture.unit("kenh-duong"), 11, 2023, FIRST, LAST);
    }

    private void amend(String username, long id, long version) {
        fixture.as(
                username,
                () -> register.amend(id, version, group().households(12).details()));
    }

    private long count() {
        return owner.sql("select count(*) from fire_safety_group")
                .query(Long.class)
                .single();
    }
}
