package vn.sophongtrao.account;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.settings.SettingKey;
import vn.sophongtrao.settings.Settings;
import vn.sophongtrao.starter.StarterPack;
import vn.sophongtrao.territory.NewUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What stands outside the wall is written by the administrator and the application itself. */
@ApplicationTest
class BookKeepingTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 16);

    @Autowired
    ActingPerson acting;

    @Autowired
    Settings settings;

    @Autowired
    Territory territory;

    @Autowired
    IndicatorCatalogue catalogue;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    StarterPack pack;

    @Test
    void whoRecordsOrReadsMayNotKeepTheBook() {
        for (String who : new String[] {TestPeople.KENH_DUONG, TestPeople.OFFICER, TestPeople.VIEWER}) {
            Stream.<Runnable>of(
                            () -> settings.set(Map.of(SettingKey.DUE_DAY, "20"), TODAY),
                            () -> territory.found(ward("moi")),
                            () -> territory.succeed(1, 2, TODAY),
                            () -> catalogue.addSection("more", 99, new Label("Khác", "Other")),
                            () -> calendar.prepareYear(2025, TODAY),
                            () -> calendar.renewDueDays(TODAY),
                            () -> pack.install(2023, TODAY))
                    .forEach(write -> assertThatThrownBy(() -> acting.run(who, null, write))
                            .isInstanceOf(AccessDeniedException.class));
        }
    }

    @Test
    void theAdministratorAndTheApplicationItselfMay() {
        acting.run(TestPeople.ADMIN, null, () -> territory.found(ward("moi-mot")));
        territory.found(ward("moi-hai"));

        assertThat(territory.find("moi-mot")).isPresent();
        assertThat(territory.find("moi-hai")).isPresent();
    }

    private static NewUnit ward(String slug) {
        return new NewUnit(slug, UnitKind.WARD, slug, null, false, 99, new DateRange(LocalDate.of(2010, 1, 1), null));
    }
}
