package vn.sophongtrao.territory.place;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.platform.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.account.TestPeople.AN_BIEN;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.territory.place.PlaceFixture.area;

/** What the directory takes, and from whom. */
@ApplicationTest
class PlaceRegisterTests {

    @Autowired
    PlaceRegister register;

    @Autowired
    PlaceDirectory directory;

    @Autowired
    PlaceFixture fixture;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void noPlaceYet() {
        fixture.clear();
    }

    @Test
    void theSameFormSentTwiceMakesOnePlace() {
        UUID key = UUID.randomUUID();
        NewPlace place = new NewPlace(fixture.unit("kenh-duong"), area("Tổ dân phố 5"));
        long first = fixture.as(KENH_DUONG, () -> register.recordOnce(place, key, false));

        assertThat(fixture.as(KENH_DUONG, () -> register.recordOnce(place, key, false)))
                .isEqualTo(first);
        assertThat(count()).isOne();
    }

    @Test
    void manyPlacesAreEnteredInFewStatementsOrNone() throws Exception {
        List<NewPlace> many = IntStream.range(0, 400)
                .mapToObj(number -> new NewPlace(fixture.unit("kenh-duong"), area("Tổ " + number)))
                .toList();

        int sent = statements.countOf(() -> fixture.as(KENH_DUONG, () -> register.recordAll(many)));

        assertThat(count()).isEqualTo(400);
        assertThat(sent).isLessThanOrEqualTo(4);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fixture.as(AN_BIEN, () -> register.recordAll(many)));
    }

    @Test
    void aWardsPlacesAreKeptByTheWardAlone() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", area("Tổ dân phố 5"));

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> amend(OFFICER, id, 0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> amend(VIEWER, id, 0));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> amend(AN_BIEN, id, 0));
        amend(KENH_DUONG, id, 0);
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> amend(KENH_DUONG, id, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Trường THCS Tô Hiệu, thcs to hieu",
        "“Tô Hiệu” - THCS, to hieu thcs",
        "Tổ dân phố số 05, tdp so 5",
        "TDP 10, tdp 10",
        "Công ty CP Trường Sơn, cong ty cp truong son"
    })
    void namesAreComparedWithoutDiacriticsSignsAndLeadingZeros(String name, String key) {
        assertThat(owner.sql("select place_name_key(:name)")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .isEqualTo(key);
    }

    @Test
    void aPlaceIsFoundByItsNameWhereItIsTheOnlyOneOfTheUnits() {
        long id = fixture.record(KENH_DUONG, "kenh-duong", area("Tổ dân phố 5"));
        Set<Long> own = Set.of(fixture.unit("kenh-duong"));

        assertThat(fixture.as(KENH_DUONG, () -> directory.called(own, "tdp 5")))
                .hasValueSatisfying(place -> assertThat(place.id()).isEqualTo(id));
        assertThat(fixture.as(AN_BIEN, () -> directory.called(own, "tdp 5"))).isEmpty();
        fixture.record(KENH_DUONG, "kenh-duong", area("TDP 5"));
        assertThat(fixture.as(KENH_DUONG, () -> directory.called(own, "tdp 5"))).isEmpty();
    }

    private void amend(String username, long id, long version) {
        fixture.as(username, () -> register.amend(id, version, area("Tổ dân phố 6"), false));
    }

    private long count() {
        return owner.sql("select count(*) from place").query(Long.class).single();
    }
}
