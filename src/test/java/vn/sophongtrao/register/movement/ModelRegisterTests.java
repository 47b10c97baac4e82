package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.register.movement.models.MovementModels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.movement.MovementFixture.event;
import static vn.sophongtrao.register.movement.MovementFixture.model;
import static vn.sophongtrao.register.movement.MovementFixture.site;

/** What the register takes and what it refuses. It is 16 November 2023. */
@ApplicationTest
class ModelRegisterTests {

    private static final LocalDate MARCH = LocalDate.of(2023, 3, 24);
    private static final LocalDate MAY = LocalDate.of(2023, 5, 12);

    @Autowired
    ModelRegister register;

    @Autowired
    PartRegister parts;

    @Autowired
    MovementModels models;

    @Autowired
    MovementFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @BeforeEach
    void noModelYet() {
        fixture.clear();
    }

    @Test
    void aWardWritesItsOwnModelsTheDistrictWritesAll() {
        long own = fixture.record(KENH_DUONG, "kenh-duong", model("Tổ tự quản", MARCH));
        long district = fixture.record(OFFICER, "cap-quan", model("Liên kết toàn quận", MARCH));

        assertThat(fixture.as(OFFICER, () -> register.amend(own, 0, model("Tổ tự quản số 1", MARCH))))
                .isEqualTo(own);
        assertThat(fixture.record(OFFICER, "an-bien", model("Do quận ghi", MARCH)))
                .isPositive();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.record(KENH_DUONG, "cap-quan", model("Lấn sân", MARCH)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.amend(district, 0, model("Sửa", MARCH))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(VIEWER, () -> register.amend(own, 1, model("Sửa", MARCH))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> fixture.as(AN_BIEN, () -> register.amend(own, 1, model("Sửa", MARCH))));
    }

    @Test
    void aWardRunsASiteOfADistrictWideModelButNotOfAnotherWards() {
        long district = fixture.record(OFFICER, "cap-quan", model("Nhóm Zalo", MARCH));
        long anBiens = fixture.record(AN_BIEN, "an-bien", model("Của An Biên", MARCH));

        assertThat(fixture.addSite(KENH_DUONG, district, "kenh-duong", site(MAY)))
                .isPositive();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> fixture.addSite(KENH_DUONG, anBiens, "kenh-duong", site(MAY)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.addSite(KENH_DUONG, district, "an-bien", site(MAY)));
        fixture.addSite(OFFICER, anBiens, "kenh-duong", site(MAY));
        assertThat(fixture.addActivity(KENH_DUONG, anBiens, "kenh-duong", new ActivityDetails(MAY, "Ra quân", 20)))
                .isPositive();
    }

    @Test
    void theSameFormSentTwiceEntersOneModelAndOneSite() {
        UUID key = UUID.randomUUID();
        NewModel said = NewModel.of(fixture.unit("kenh-duong"), model("Tổ tự quản", MARCH));

        long first = fixture.as(KENH_DUONG, () -> register.recordOnce(said, key, false));
        long again = fixture.as(KENH_DUONG, () -> register.recordOnce(said, key, false));
        long site = fixture.as(
                KENH_DUONG, () -> parts.addSite(first, new NewSite(fixture.unit("kenh-duong"), site(MARCH)), key));
        long sameSite = fixture.as(
                KENH_DUONG, () -> parts.addSite(first, new NewSite(fixture.unit("kenh-duong"), site(MARCH)), key));

        assertThat(again).isEqualTo(first);
        assertThat(sameSite).isEqualTo(site);
    }

    @Test
    void aFormThatSaysSomethingElseOrWhatTheUnitHasAlreadyEntersNothingUnasked() {
        UUID key = UUID.randomUUID();
        long unit = fixture.unit("kenh-duong");
        fixture.as(KENH_DUONG, () -> register.recordOnce(NewModel.of(unit, model("Ngõ an toàn", MARCH)), key, false));
        NewModel later = NewModel.of(unit, model("Ngõ an toàn", MAY));

        assertThatExceptionOfType(EnteredAlready.class)
                .as("corrected on the page that entered it")
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordOnce(later, key, false)));
        assertThatExceptionOfType(EnteredAlready.class)
                .as("of the same name")
                .isThrownBy(() -> fixture.as(KENH_DUONG, () -> register.recordOnce(later, UUID.randomUUID(), false)));
        assertThat(fixture.as(KENH_DUONG, () -> register.recordOnce(later, UUID.randomUUID(), true)))
                .isPositive();
    }

    @Test
    void whoReadAnOlderVersionChangesNothing() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", model("Bản một", MARCH));
        fixture.as(KENH_DUONG, () -> register.amend(id, 0, model("Bản hai", MARCH)));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> fixture.as(OFFICER, () -> register.amend(id, 0, model("Bản ba", MARCH))));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> fixture.as(OFFICER, () -> register.dissolve(id, 0, new Ending(MAY, "Cũ"))));
        assertThat(name(id)).isEqualTo("Bản hai");
    }

    @Test
    void aDissolvedModelTakesNoMoreSitesEventsOrChanges() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", model("Tổ tự quản", MARCH));
        fixture.addSite(KENH_DUONG, id, "kenh-duong", site(MAY));

        refusedAt("on", () -> register.dissolve(id, 0, new Ending(MARCH, "Trước khi điểm ra mắt")));
        refusedAt("on", () -> register.dissolve(id, 0, new Ending(LocalDate.of(2023, 11, 17), "Ngày mai")));
        refusedAt("reason", () -> register.dissolve(id, 0, new Ending(MAY, " ")));
        fixture.as(KENH_DUONG, () -> register.dissolve(id, 0, new Ending(LocalDate.of(2023, 10, 1), "Không hiệu quả")));

        refusedAt(null, () -> register.amend(id, 1, model("Sửa", MARCH)));
        refusedAt(null, () -> fixture.addSite(KENH_DUONG, id, "kenh-duong", site(MAY)));
        refusedAt(null, () -> fixture.addEvent(KENH_DUONG, id, event(EventKind.RENEWED, MAY, null)));
        fixture.rate(KENH_DUONG, id, 2023, "weak");
        fixture.as(KENH_DUONG, () -> register.withdraw(id, 1, "Ghi nhầm cả mô hình"));
        refusedAt(null, () -> register.withdraw(id, 2, "Lần nữa"));
    }

    @Test
    void daysStandInTheirOrder() {
        refusedAt("launchedOn", () -> fixture.record(KENH_DUONG, "kenh-duong", model("Mai sau", day("2023-11-17"))));
        refusedAt("launchedOn", () -> fixture.record(KENH_DUONG, "kenh-duong", model("Ngày xưa", day("1999-12-31"))));
        long id = fixture.record(KENH_DUONG, "kenh-duong", model("Tổ tự quản", MAY));
        refusedAt("launchedOn", () -> fixture.addSite(KENH_DUONG, id, "kenh-duong", site(MARCH)));
        refusedAt("happenedOn", () -> fixture.addEvent(KENH_DUONG, id, event(EventKind.RENEWED, MARCH, null)));
        fixture.addSite(KENH_DUONG, id, "kenh-duong", site(MAY));
        refusedAt("launchedOn", () -> register.amend(id, 0, model("Tổ tự quản", day("2023-06-01"))));
    }

    @Test
    void anEventSaysWhatItsKindAsksFor() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", model("Tổ tự quản", MARCH));

        refusedAt("scope", () -> fixture.addEvent(KENH_DUONG, id, event(EventKind.REPLICATED, MAY, null)));
        refusedAt(
                "byWhom",
                () -> fixture.addEvent(
                        KENH_DUONG,
                        id,
                        new EventDetails(EventKind.RECOGNISED, MAY, "nationwide", null, null, null, null)));
        refusedAt("scope", () -> fixture.addEvent(KENH_DUONG, id, event(EventKind.REPLICATED, MAY, "nowhere")));
    }

    @Test
    void aYearIsRatedOnceAndAnewWithoutLosingWhatItWas() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", model("Tổ tự quản", MARCH));
        fixture.rate(KENH_DUONG, id, 2023, "good");
        fixture.rate(OFFICER, id, 2023, "fair");

        assertThat(owner.sql("""
                        select g.key from movement_year_rating r join movement_rating g on g.id = r.rating_id""").query(String.class).list()).containsExactly("fair");
        assertThat(owner.sql("select count(*) from change_log where table_name = 'movement_year_rating'"
                                + " and subject_table = 'movement_model' and subject_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        refusedAt("year", () -> parts.rate(id, 2022, "good"));
        refusedAt("year", () -> parts.rate(id, 2025, "good"));
        refusedAt("rating", () -> parts.rate(id, 2023, "splendid"));
    }

    @Test
    void manyModelsAreEnteredWithAllThatIsKnownOfThemOrNone() {
        NewModel whole = new NewModel(
                fixture.unit("kenh-duong"),
                model("Có đủ", MARCH),
                List.of(new NewSite(fixture.unit("kenh-duong"), site(MAY))),
                List.of(event(EventKind.INTERIM_REVIEW, MAY, null)),
                Map.of(2023, "average"),
                List.of(new NewActivity(fixture.unit("kenh-duong"), new ActivityDetails(MAY, "Ra quân", null))),
                new Ending(LocalDate.of(2023, 9, 1), "Không còn phù hợp"));

        assertThat(fixture.as(KENH_DUONG, () -> register.recordAll(List.of(whole))))
                .isOne();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(
                        KENH_DUONG,
                        () -> register.recordAll(List.of(
                                whole, NewModel.of(fixture.unit("an-bien"), model("Của phường khác", MARCH))))));
        assertThat(owner.sql("select count(*) from movement_model")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(owner.sql("select state from movement_model")
                        .query(String.class)
                        .single())
                .isEqualTo("DISSOLVED");
    }

    @Test
    void nobodysNumberStandsInATextAndALongNameIsTaken() {
        refusedAt(
                "about",
                () -> fixture.record(
                        KENH_DUONG,
                        "kenh-duong",
                        new ModelDetails("Tổ", "other", "police", MARCH, null, null, null, null, "Gọi 0912 345 678")));
        String name = "Nâng cao hiệu quả công tác phổ biến giáo dục pháp luật gắn với vận động Nhân dân chấp hành pháp"
                + " luật tại cơ sở của lực lượng Công an quận Lê Chân giai đoạn 2021 - 2027";
        assertThat(name(fixture.record(OFFICER, "cap-quan", model(name, MARCH))))
                .isEqualTo(name);
        refusedAt("name", () -> fixture.record(KENH_DUONG, "kenh-duong", model("x".repeat(301), MARCH)));
    }

    @Test
    void anotherModuleLearnsNamesAndWhetherAUnitHasAnEffectiveModel() {
        LocalDate today = LocalDate.of(2023, 11, 16);
        long ward = fixture.unit("kenh-duong");
        assertThat(effective(ward, today)).isFalse();
        long id = fixture.record(KENH_DUONG, "kenh-duong", model("Tổ tự quản", MARCH));

        assertThat(effective(ward, today)).isTrue();
        assertThat(effective(ward, MARCH.minusDays(1))).isFalse();
        fixture.rate(KENH_DUONG, id, 2023, "weak");
        assertThat(effective(ward, today)).isFalse();
        long district = fixture.record(OFFICER, "cap-quan", model("Nhóm Zalo", MARCH));
        fixture.addSite(KENH_DUONG, district, "kenh-duong", site(MAY));
        assertThat(effective(ward, today)).isTrue();
        assertThat(fixture.as(KENH_DUONG, () -> models.name(district))).contains("Nhóm Zalo");
        assertThat(fixture.as(KENH_DUONG, () -> models.choices(List.of(ward), today)))
                .extracting(choice -> choice.label())
                .containsExactly("Nhóm Zalo", "Tổ tự quản");
    }

    @Test
    void aLaterRatingSaysNothingOfTheYearThatIsAskedAbout() {
        LocalDate endOfWindow = LocalDate.of(2022, 11, 15);
        long ward = fixture.unit("kenh-duong");
        long id = fixture.record(KENH_DUONG, "kenh-duong", model("Tổ tự quản", LocalDate.of(2021, 3, 1)));
        fixture.rate(KENH_DUONG, id, 2021, "good");
        fixture.rate(KENH_DUONG, id, 2023, "weak");

        assertThat(fixture.as(OFFICER, () -> models.hasEffective(ward, 2022, endOfWindow)))
                .isTrue();
        assertThat(fixture.as(OFFICER, () -> models.hasEffective(ward, 2023, endOfWindow.plusYears(1))))
                .isFalse();
        assertThat(fixture.as(OFFICER, () -> models.unitsWithEffective(List.of(ward), 2022, endOfWindow)))
                .containsExactly(ward);
        assertThat(fixture.as(OFFICER, () -> models.unitsWithEffective(List.of(ward), 2023, endOfWindow.plusYears(1))))
                .isEmpty();
    }

    @Test
    void anotherModuleOffersTheModelsOfWhoAsksEndedOnesToo() {
        long ended = fixture.record(KENH_DUONG, "kenh-duong", model("Tổ tự quản", MARCH));
        fixture.as(KENH_DUONG, () -> register.dissolve(ended, 0, new Ending(MAY, "Không hiệu quả")));
        long mistaken = fixture.record(KENH_DUONG, "kenh-duong", model("Ghi nhầm", MARCH));
        fixture.as(KENH_DUONG, () -> register.withdraw(mistaken, 0, "Ghi nhầm"));
        long district = fixture.record(OFFICER, "cap-quan", model("Nhóm Zalo", MARCH));
        assertThat(offered(KENH_DUONG)).containsExactly("Tổ tự quản");
        fixture.addSite(KENH_DUONG, district, "kenh-duong", site(MAY));

        assertThat(offered(KENH_DUONG)).containsExactly("Nhóm Zalo", "Tổ tự quản");
        assertThat(offered(AN_BIEN)).isEmpty();
        assertThat(offered(OFFICER)).containsExactly("Nhóm Zalo", "Tổ tự quản");
        assertThat(fixture.as(AN_BIEN, () -> models.names(List.of(ended, mistaken, -1L))))
                .containsOnly(Map.entry(ended, "Tổ tự quản"), Map.entry(mistaken, "Ghi nhầm"));
        assertThat(fixture.as(AN_BIEN, () -> models.names(List.of()))).isEmpty();
    }

    private List<String> offered(String username) {
        return fixture.as(
                username,
                () -> models.choices().stream().map(choice -> choice.label()).toList());
    }

    private boolean effective(long unit, LocalDate day) {
        boolean asDistrict = fixture.as(OFFICER, () -> models.hasEffective(unit, 2023, day));
        assertThat(fixture.as(KENH_DUONG, () -> models.hasEffective(unit, 2023, day)))
                .isEqualTo(asDistrict);
        return asDistrict;
    }

    private void refusedAt(@Nullable String field, Supplier<Long> work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.as(KENH_DUONG, work))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private String name(long id) {
        return owner.sql("select name from movement_model where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
