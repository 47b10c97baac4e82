package vn.sophongtrao.register.award;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.Book;
import vn.sophongtrao.DatabaseFixture;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.RegisterFixture;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.territory.Territory;

/** Awards entered as the people of the tests would: {@code award().by("city_police").to("collective")}. */
@Component
@Order(2300)
public class AwardFixture implements DatabaseFixture, RegisterFixture {

    private final AwardRegister register;
    private final AwardStarter starter;
    private final ActingPerson acting;
    private final Territory territory;
    private final OwnerJdbc owner;

    AwardFixture(
            AwardRegister register, AwardStarter starter, ActingPerson acting, Territory territory, OwnerJdbc owner) {
        this.register = register;
        this.starter = starter;
        this.acting = acting;
        this.territory = territory;
        this.owner = owner;
    }

    /** The vocabularies of the starter pack, where it has not brought them already. */
    @Override
    public void fill() {
        boolean empty = owner.sql("select not exists (select from award_form)")
                .query(Boolean.class)
                .single();
        if (empty) {
            starter.install(LocalDate.EPOCH);
        }
    }

    @Override
    public String placeholder() {
        return "award";
    }

    @Override
    public String table() {
        return "award";
    }

    @Override
    public long changeable(String slug) {
        return owner.sql("""
                        select id from award where reporting_unit_id = :unit and standing = 'VALID'
                         order by id limit 1""")
                .param("unit", unit(slug))
                .query(Long.class)
                .optional()
                .orElseGet(() -> record(Book.writerOf(slug), slug, of(slug).decided(LocalDate.of(2023, 2, 1))));
    }

    /** An award that the unit keeps: of a ward by its own committee, of the office by the district's. */
    private static Said of(String slug) {
        return slug.equals("cap-quan") ? award() : award().by("ward_committee");
    }

    /**
     * What is said of an award unless a test says otherwise: an ad hoc certificate of the district's committee to an
     * individual who may not be named, on 1 November 2023.
     */
    public static Said award() {
        return new Said();
    }

    /** Enters it in the unit's book in the name of the person and answers its id; the recipient belongs to that unit. */
    public long record(String username, String unit, Said said) {
        return as(username, () -> register.recordOnce(of(unit, said), UUID.randomUUID(), true));
    }

    /** The award in the unit's book. */
    NewAward of(String unit, Said said) {
        return new NewAward(unit(unit), said.details(unit(said.belonging == null ? unit : said.belonging)));
    }

    public void revoke(String username, long id, LocalDate day) {
        as(username, () -> register.revoke(id, 0, new Revocation(day, "200/QĐ-UBND", "Khai sai thành tích")));
    }

    public void withdraw(String username, long id) {
        as(username, () -> register.withdraw(id, 0, "Ghi trùng"));
    }

    /** Does work as the person. */
    public <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return acting.call(username, null, work);
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** Takes every award out of the database, behind the wall. */
    public void clear() {
        owner.execute("truncate award, record_code restart identity cascade");
    }

    /** Details in the making; saying something of them leaves these as they are. */
    public static final class Said {

        private String decisionNumber = "125/QĐ-UBND";
        private LocalDate decidedOn = LocalDate.of(2023, 11, 1);
        private int year = 2023;
        private String authority = "district_committee";
        private String form = "certificate";
        private String type = "ad_hoc";
        private String kind = "individual";
        private String name = "Trần Văn Hải";
        private boolean publishable;
        private @Nullable String belonging;
        private String achievement = "Giúp Công an bắt cướp trên đường Tô Hiệu";
        private @Nullable Long model;
        private @Nullable Revocation revocation;

        public Said numbered(String other) {
            return with(said -> said.decisionNumber = other);
        }

        public Said decided(LocalDate day) {
            return with(said -> said.decidedOn = day);
        }

        public Said of(int other) {
            return with(said -> said.year = other);
        }

        public Said by(String other) {
            return with(said -> said.authority = other);
        }

        public Said as(String otherForm, String otherType) {
            return with(said -> {
                said.form = otherForm;
                said.type = otherType;
            });
        }

        public Said to(String otherKind) {
            return with(said -> said.kind = otherKind);
        }

        public Said named(String other, boolean toEverybody) {
            return with(said -> {
                said.name = other;
                said.publishable = toEverybody;
            });
        }

        public Said belonging(String slug) {
            return with(said -> said.belonging = slug);
        }

        public Said about(String text, @Nullable Long linked) {
            return with(said -> {
                said.achievement = text;
                said.model = linked;
            });
        }

        public Said revoked(Revocation decision) {
            return with(said -> said.revocation = decision);
        }

        private Said with(Consumer<Said> change) {
            Said other = new Said();
            other.decisionNumber = decisionNumber;
            other.decidedOn = decidedOn;
            other.year = year;
            other.authority = authority;
            other.form = form;
            other.type = type;
            other.kind = kind;
            other.name = name;
            other.publishable = publishable;
            other.belonging = belonging;
            other.achievement = achievement;
            other.model = model;
            other.revocation = revocation;
            change.accept(other);
            return other;
        }

        AwardDetails details(long recipientUnit) {
            return new AwardDetails(
                    decisionNumber,
                    decidedOn,
                    year,
                    authority,
                    form,
                    type,
                    kind,
                    name,
                    publishable,
                    recipientUnit,
                    achievement,
                    model,
                    revocation);
        }
    }
}
