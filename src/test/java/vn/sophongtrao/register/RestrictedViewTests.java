package vn.sophongtrao.register;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.register.award.AwardFixture;
import vn.sophongtrao.register.firesafety.group.GroupFixture;
import vn.sophongtrao.register.firesafety.point.PointFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sophongtrao.account.TestPeople.KENH_DUONG;
import static vn.sophongtrao.account.TestPeople.OFFICER;
import static vn.sophongtrao.account.TestPeople.VIEWER;
import static vn.sophongtrao.register.award.AwardFixture.award;

/** Who was shown what only some roles read is on record: who, of which record and when, never what it was. */
@ApplicationTest
class RestrictedViewTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    AwardFixture awards;

    @Autowired
    GroupFixture groups;

    @Autowired
    PointFixture points;

    @Autowired
    OwnerJdbc owner;

    private long seen;

    @BeforeEach
    void nothingIsSeenYet() {
        seen = owner.sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
    }

    @Test
    void aRecipientWhoMayNotBePublishedIsShownOnRecord() {
        long hidden = awards.record(OFFICER, "cap-quan", award().named("Trần Văn Hải", false));
        long published =
                awards.record(OFFICER, "cap-quan", award().to("collective").named("Tổ dân phố 7", true));

        show(OFFICER, "/awards/" + hidden);
        show(OFFICER, "/awards/" + hidden + "/edit");
        show(OFFICER, "/awards/" + hidden + "/withdrawal");
        show(OFFICER, "/awards/" + published);
        show(VIEWER, "/awards/" + hidden);

        assertThat(onRecord())
                .containsExactly(
                        OFFICER + " award.recipient-shown /awards/" + hidden + " {}",
                        OFFICER + " award.recipient-shown /awards/" + hidden + " {}",
                        OFFICER + " award.recipient-shown /awards/" + hidden + " {}");
    }

    @Test
    void theTelephoneOfALeaderAndOfAKeeperIsShownOnRecord() {
        long group = groups.changeable("kenh-duong");
        long point = points.changeable("kenh-duong");
        owner.execute(
                "update fire_safety_group set leader = 'Lê Mai', leader_phone = '0912345678' where id = " + group);
        owner.execute(
                "update firefighting_point set keeper = 'Lê Mai', keeper_phone = '0912345678' where id = " + point);

        show(OFFICER, "/fire-safety/groups/" + group);
        show(KENH_DUONG, "/fire-safety/groups/" + group + "/edit");
        show(VIEWER, "/fire-safety/groups/" + group);
        show(KENH_DUONG, "/fire-safety/points/" + point);
        owner.execute("update firefighting_point set keeper_phone = null where id = " + point);
        show(KENH_DUONG, "/fire-safety/points/" + point);

        assertThat(onRecord())
                .containsExactly(
                        OFFICER + " firesafety.phone-shown /fire-safety/groups/" + group + " {}",
                        KENH_DUONG + " firesafety.phone-shown /fire-safety/groups/" + group + " {}",
                        KENH_DUONG + " firesafety.phone-shown /fire-safety/points/" + point + " {}");
    }

    @Test
    void aWorkbookWithRestrictedColumnsSaysSoOnRecordOnceHoweverManyRowsItHas() {
        awards.clear();
        awards.record(OFFICER, "cap-quan", award().named("Trần Văn Hải", false));
        awards.record(OFFICER, "cap-quan", award().named("Lê Mai", false));

        show(OFFICER, "/awards.xlsx");
        show(VIEWER, "/awards.xlsx");
        show(OFFICER, "/fire-safety/groups.xlsx");
        show(OFFICER, "/fire-safety/points.xlsx");
        show(OFFICER, "/outreach.xlsx");

        assertThat(onRecord()).hasSize(5);
        assertThat(onRecord().get(0))
                .isEqualTo(
                        OFFICER + " award.exported /awards?sort=-decided {\"rows\": \"2\", \"restricted\": \"true\"}");
        assertThat(onRecord().get(1)).isEqualTo(VIEWER + " award.exported /awards?sort=-decided {\"rows\": \"2\"}");
        assertThat(onRecord().subList(2, 4)).allMatch(event -> event.contains("\"restricted\": \"true\""));
        assertThat(onRecord().get(4)).doesNotContain("restricted");
    }

    private void show(String username, String path) {
        assertThat(mvc.get().uri(path).with(people.as(username)).exchange()).hasStatusOk();
    }

    private List<String> onRecord() {
        return owner.sql("""
                        select a.username || ' ' || e.kind || ' ' || e.subject || ' ' || e.details
                          from audit_event e join account a on a.id = e.account_id where e.id > :seen order by e.id""").param("seen", seen).query(String.class).list();
    }
}
