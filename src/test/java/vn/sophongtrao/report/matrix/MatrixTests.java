package vn.sophongtrao.report.matrix;

import java.time.LocalDateTime;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.StatementCounter;
import vn.sophongtrao.TestClock;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.report.review.ReviewFixture;
import vn.sophongtrao.territory.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTests {

    @Autowired
    private ReviewFixture reports;

    @Autowired
    private MatrixReading matrices;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StatementCounter statements;

    private ReportingUnit anBien;

    @BeforeAll
    void aYearInAllStates() {
        anBien = reports.anBien();
        clock.set(LocalDateTime.of(2023, 10, 16, 9, 0));
        reports.approved(reports.kenhDuong(), reports.month(10));
        clock.set(LocalDateTime.of(2023, 10, 19, 9, 0));
        reports.approved(anBien, reports.month(10));
        // Handed in on time, taken back, handed in again three days late: the withdrawn one does not make it punctual.
        clock.set(LocalDateTime.of(2023, 9, 16, 9, 0));
        reports.submitted(anBien, reports.month(9));
        reports.withdrawn(anBien, reports.month(9));
        clock.set(LocalDateTime.of(2023, 9, 20, 9, 0));
        reports.approved(anBien, reports.month(9));
        clock.set(LocalDateTime.of(2023, 11, 16, 10, 0));
        reports.submitted(reports.kenhDuong(), reports.month(11));
    }

    @Test
    void ratesCountTheWardsEndedMonthsAndTheOfficeApart() {
        Matrix matrix = asDistrict();

        assertThat(matrix.approvedByMonth().get(9)).isEqualTo(new MatrixRate(2, 15));
        assertThat(matrix.approvedByMonth().get(10)).isEqualTo(new MatrixRate(0, 15));
        assertThat(matrix.approvedByMonth().get(11).isEmpty()).isTrue();
        assertThat(matrix.approved()).isEqualTo(new MatrixRate(3, 165));
        assertThat(matrix.onTime()).isEqualTo(new MatrixRate(2, 165));
        assertThat(matrix.offices()).hasSize(1);
        assertThat(matrix.offices().get(0).approved()).isEqualTo(new MatrixRate(0, 11));
        assertThat(matrix.current()).isEqualTo(11);
        assertThat(matrix.lastEnded()).isEqualTo(11);
    }

    @Test
    void latenessIsThatOfTheFirstSubmissionThatWasNotWithdrawn() {
        assertThat(cell(anBien, 9).daysLate()).isEqualTo(3);
        assertThat(cell(anBien, 10).daysLate()).isEqualTo(2);
        assertThat(cell(reports.kenhDuong(), 10).daysLate()).isZero();
        assertThat(mvc.get().uri("/summary/2023").with(people.as(TestPeople.OFFICER)))
                .as("the summary counts by the same rule")
                .bodyText()
                .contains("2/165 báo cáo tháng của các phường nộp đúng hạn");
    }

    @Test
    void whatIsOverdueAheadOrClosedIsToldApart() {
        assertThat(cell(reports.kenhDuong(), 9).isOverdue()).isTrue();
        assertThat(cell(reports.kenhDuong(), 9).daysOverdue()).isEqualTo(60);
        assertThat(cell(anBien, 11).isOverdue()).isFalse();
        assertThat(cell(anBien, 12).isAhead()).isTrue();
        Matrix before = reports.as(TestPeople.OFFICER, () -> matrices.of(2022));
        assertThat(before.current()).isZero();
    }

    @Test
    void aWardSeesItsOwnRowOnly() {
        Matrix own = reports.as(TestPeople.KENH_DUONG, () -> matrices.of(2023));

        assertThat(own.wards()).extracting(row -> row.unit().slug()).containsExactly("kenh-duong");
        assertThat(own.offices()).isEmpty();
        assertThat(mvc.get().uri("/reports/2023").with(people.as(TestPeople.KENH_DUONG)))
                .hasStatusOk()
                .bodyText()
                .contains("Kênh Dương")
                .doesNotContain("An Biên");
    }

    @Test
    void theLinkOfACellSaysUnitMonthAndState() {
        assertThat(mvc.get().uri("/reports/2023").with(people.as(TestPeople.VIEWER)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Kênh Dương tháng 11: Chờ duyệt",
                        "An Biên tháng 10: Đã duyệt, nộp muộn 2 ngày",
                        "Kênh Dương tháng 9: Chưa bắt đầu, quá hạn 60 ngày",
                        "/reports/2023/11?unit=kenh-duong");
    }

    @Test
    void aFilterShowsOnlyWhatFits() {
        assertThat(mvc.get().uri("/reports/2023?show=waiting").with(people.as(TestPeople.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("Kênh Dương tháng 11: Chờ duyệt")
                .doesNotContain("An Biên tháng 10");
        assertThat(mvc.get().uri("/reports/2023?show=nonsense").with(people.as(TestPeople.OFFICER)))
                .hasStatusOk()
                .bodyText()
                .contains("An Biên tháng 10");
    }

    @Test
    void anAdministratorHasNoReportsAndUnknownYearsAreNotThere() {
        assertThat(mvc.get().uri("/reports/2023").with(people.as(TestPeople.ADMIN)))
                .hasStatus(403);
        for (String year : new String[] {"0", "-1", "1999", "99999", "99999999999999999999", "abc"}) {
            assertThat(mvc.get().uri("/reports/" + year).with(people.as(TestPeople.OFFICER)))
                    .as(year)
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri("/reports").with(people.as(TestPeople.OFFICER)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/reports/2023");
    }

    @Test
    void theNumberOfStatementsIsThatOfAnEmptyYear() throws Exception {
        int empty = countOf("/reports/2022");
        int full = countOf("/reports/2023");

        assertThat(full).isEqualTo(empty);
    }

    private int countOf(String path) throws Exception {
        var reader = people.as(TestPeople.OFFICER);
        return statements.fewestOf(() -> mvc.get().uri(path).with(reader).exchange());
    }

    private Matrix asDistrict() {
        return reports.as(TestPeople.OFFICER, () -> matrices.of(2023));
    }

    private MatrixCell cell(ReportingUnit unit, int month) {
        return asDistrict()
                .cells()
                .filter(cell -> cell.unitSlug().equals(unit.slug()) && cell.month() == month)
                .findFirst()
                .orElseThrow();
    }
}
