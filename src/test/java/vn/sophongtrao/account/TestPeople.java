package vn.sophongtrao.account;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.sophongtrao.DatabaseFixture;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.NewUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.UnitKind;

/**
 * The people of every test, one or two of each role, in two wards and the district office: they can sign in with
 * {@link #PASSWORD}, or are signed in by {@link #as}.
 */
@Component
@Order(1000)
public class TestPeople implements DatabaseFixture {

    public static final String PASSWORD = "mat-khau-kiem-thu";

    /** Officer of the ward Kênh Dương. */
    public static final String KENH_DUONG = "phuong-kenh-duong";

    /** Officer of the ward An Biên. */
    public static final String AN_BIEN = "phuong-an-bien";

    /** District officers, both of the district office. */
    public static final String OFFICER = "can-bo-quan";

    public static final String SECOND_OFFICER = "can-bo-quan-2";

    /** District leader. */
    public static final String VIEWER = "lanh-dao";

    /** Administrator. */
    public static final String ADMIN = "quan-tri";

    private final Territory territory;
    private final AccountAdministration administration;
    private final Accounts accounts;
    private final OwnerJdbc owner;

    TestPeople(Territory territory, AccountAdministration administration, Accounts accounts, OwnerJdbc owner) {
        this.territory = territory;
        this.administration = administration;
        this.accounts = accounts;
        this.owner = owner;
    }

    @Override
    public void fill() {
        unit("an-bien", UnitKind.WARD, "An Biên", 1);
        unit("kenh-duong", UnitKind.WARD, "Kênh Dương", 7);
        unit("cap-quan", UnitKind.OFFICE, "Cấp quận", 100);
        create(KENH_DUONG, "Nguyễn Thị Thu Hà", Role.WARD_OFFICER, "kenh-duong");
        create(AN_BIEN, "Phan Anh Tuấn", Role.WARD_OFFICER, "an-bien");
        create(OFFICER, "Trần Quang Minh", Role.DISTRICT_OFFICER, null);
        create(SECOND_OFFICER, "Vũ Thị Mai", Role.DISTRICT_OFFICER, null);
        create(VIEWER, "Phạm Văn Dũng", Role.DISTRICT_VIEWER, null);
        create(ADMIN, "Lê Thị Hoa", Role.DISTRICT_ADMIN, null);
    }

    /** Makes a further account with {@link #PASSWORD} that need not be changed. */
    public long create(String username, String fullName, Role role, @Nullable String unitSlug) {
        return administration
                .createAll(List.of(new NewAccount(username, fullName, role, unitSlug)), PASSWORD)
                .get(0);
    }

    /** The person with this sign-in name. */
    public SignedInPerson person(String username) {
        return accounts.findByUsername(username).orElseThrow().asPerson();
    }

    /** Lets a request of MockMvc come from the person, without signing in. */
    public RequestPostProcessor as(String username) {
        SignedInPerson person = person(username);
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    private void unit(String slug, UnitKind kind, String name, int order) {
        boolean known = owner.sql("select exists (select from reporting_unit where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
        if (!known) {
            territory.found(
                    new NewUnit(slug, kind, name, null, false, order, new DateRange(LocalDate.of(2003, 1, 1), null)));
        }
    }
}
