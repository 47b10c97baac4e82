package vn.sophongtrao.report.form;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class MonthSheetTests {

    @Autowired
    private MonthSheetWriting sheets;

    @Autowired
    private Territory territory;

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private ActingPerson acting;

    @Test
    void theSheetOfAWardNamedAfterAPersonIsDatedWithTheWordOfItsLevel() {
        ReportingUnit ward = territory.unit("kenh-duong");

        assertThat(place(ward)).isEqualTo("Kênh Dương");
        assertThat(place(new ReportingUnit(
                        ward.id(),
                        ward.slug(),
                        ward.kind(),
                        ward.name(),
                        ward.officialCode(),
                        true,
                        ward.order(),
                        ward.validity())))
                .isEqualTo("Phường Kênh Dương");
    }

    private String place(ReportingUnit unit) {
        return acting.call(
                TestPeople.KENH_DUONG,
                null,
                () -> sheets.of(OwedReport.of(unit, calendar.period(2023, 1)))
                        .letterhead()
                        .place());
    }
}
