package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.sophongtrao.calendar.CutOffScheme;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.ReportedBy;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;

class TotalsTests {

    private static final LocalDate APPROVED_ON = LocalDate.of(2023, 11, 16);
    private static final ReportingUnit KENH_DUONG = unit(1, UnitKind.WARD, null);
    private static final ReportingUnit AN_BIEN = unit(2, UnitKind.WARD, null);
    private static final ReportingUnit ENDED = unit(3, UnitKind.WARD, LocalDate.of(2023, 5, 31));
    private static final ReportingUnit OFFICE = unit(9, UnitKind.OFFICE, null);

    private static final Indicator CASES = indicator(1, Aggregation.FLOW, false, ReportedBy.WARD);
    private static final Indicator GROUPS = indicator(2, Aggregation.STOCK, false, ReportedBy.WARD);
    private static final Indicator SCHOOLS = indicator(3, Aggregation.ANNUAL, true, ReportedBy.WARD);
    private static final Indicator AWARDS = indicator(4, Aggregation.FLOW, false, ReportedBy.OFFICE);
    private static final Indicator ALLEYS = indicator(5, Aggregation.STOCK, true, ReportedBy.WARD);

    private final List<ReportStanding> reports = new ArrayList<>();
    private final List<ApprovedFigure> figures = new ArrayList<>();

    @Test
    void whatHappensIsSummedOverMonthsAndUnits() {
        say(KENH_DUONG, 1, CASES, "2");
        say(KENH_DUONG, 11, CASES, "3");
        say(AN_BIEN, 1, CASES, "4");

        assertThat(value(year(KENH_DUONG, AN_BIEN).total(CASES))).isEqualTo("9");
        assertThat(value(year(KENH_DUONG, AN_BIEN).total(CASES, KENH_DUONG))).isEqualTo("5");
        assertThat(value(year(KENH_DUONG, AN_BIEN).month(CASES, 1))).isEqualTo("6");
    }

    @Test
    void nothingReportedIsNotZeroAndZeroIsSaid() {
        say(AN_BIEN, 1, CASES, "0");

        Totals totals = year(KENH_DUONG, AN_BIEN);

        assertThat(totals.total(CASES, KENH_DUONG).value()).isNull();
        assertThat(value(totals.total(CASES, AN_BIEN))).isEqualTo("0");
        assertThat(value(totals.total(CASES))).isEqualTo("0");
        assertThat(totals.total(GROUPS).value()).isNull();
        assertThat(totals.total(GROUPS).complete()).isFalse();
        assertThat(totals.month(CASES, 2).value()).isNull();
    }

    @Test
    void aStateIsEachUnitsLastValueAndSaysHowOldItIs() {
        approveAll(KENH_DUONG, AN_BIEN);
        say(KENH_DUONG, 11, GROUPS, "5");
        say(KENH_DUONG, 12, GROUPS, "6");
        say(AN_BIEN, 9, GROUPS, "7");

        Total total = year(KENH_DUONG, AN_BIEN).total(GROUPS);

        assertThat(value(total)).isEqualTo("13");
        assertThat(total.asOf()).isEqualTo(9);
        assertThat(total.lagging()).isTrue();
        assertThat(total.complete()).isFalse();
        assertThat(year(KENH_DUONG).total(GROUPS).complete()).isTrue();
    }

    @Test
    void theStateOfAMonthIsWhatWasKnownAtItsEnd() {
        say(KENH_DUONG, 3, GROUPS, "5");
        say(AN_BIEN, 5, GROUPS, "7");
        stand(KENH_DUONG, 4, ReportState.APPROVED, 104L, true);
        stand(AN_BIEN, 8, ReportState.REOPENED, 108L, true);

        assertThat(value(year(KENH_DUONG, AN_BIEN).month(GROUPS, 4))).isEqualTo("5");
        assertThat(value(year(KENH_DUONG, AN_BIEN).month(GROUPS, 8))).isEqualTo("12");
    }

    @Test
    void aMonthOfWhichNoReportIsApprovedHasNoState() {
        say(KENH_DUONG, 3, GROUPS, "5");
        stand(KENH_DUONG, 3, ReportState.APPROVED, 103L, true);
        stand(KENH_DUONG, 4, ReportState.SUBMITTED, null, true);

        Totals totals = year(KENH_DUONG, AN_BIEN);

        assertThat(value(totals.month(GROUPS, 3))).isEqualTo("5");
        assertThat(totals.month(GROUPS, 4)).isEqualTo(Total.NOTHING);
        assertThat(value(totals.total(GROUPS))).as("the year so far stays").isEqualTo("5");
    }

    @Test
    void theStateOfAUnitThatHasEndedIsDroppedButWhatHappenedThereCounts() {
        say(ENDED, 5, GROUPS, "5");
        say(ENDED, 5, CASES, "2");
        say(KENH_DUONG, 12, GROUPS, "6");

        assertThat(value(year(ENDED, KENH_DUONG).total(GROUPS))).isEqualTo("6");
        assertThat(value(year(ENDED, KENH_DUONG).total(CASES))).isEqualTo("2");
        assertThat(value(of(new MonthRange("q1", 1, 5), 12, ENDED, KENH_DUONG).total(GROUPS)))
                .isEqualTo("5");
    }

    @Test
    void anEndedUnitOwesReportsOnlyForTheMonthsInWhichItExists() {
        Completeness completeness = year(ENDED).completeness();

        // 31 May lies in the window of June.
        assertThat(completeness.wardsOwed()).isEqualTo(6);
        assertThat(of(new MonthRange("q4", 10, 12), 12, ENDED, KENH_DUONG).units())
                .containsExactly(KENH_DUONG);
    }

    @Test
    void numeratorsAndDenominatorsAreSummedApart() {
        say(KENH_DUONG, 12, SCHOOLS, "1/1");
        say(AN_BIEN, 12, SCHOOLS, "0/1");

        FigureValue total = year(KENH_DUONG, AN_BIEN).total(SCHOOLS).value();

        assertThat(total).isEqualTo(new FigureValue(BigDecimal.ONE, new BigDecimal("2")));
    }

    @Test
    void whatIsReportedYearlyBelongsToTheMonthThatSaysIt() {
        approveAll(KENH_DUONG);
        say(KENH_DUONG, 12, SCHOOLS, "1/1");

        assertThat(year(KENH_DUONG).total(SCHOOLS).complete()).isTrue();
        assertThat(of(new MonthRange("m9", 1, 9), 12, KENH_DUONG).total(SCHOOLS).value())
                .isNull();
    }

    @Test
    void aPartOfTheYearIsTheSumOfItsMonths() {
        for (int month = 1; month <= 12; month++) {
            say(KENH_DUONG, month, CASES, "1");
            say(KENH_DUONG, month, ALLEYS, month + "/15");
        }

        for (MonthRange part : MonthRange.parts()) {
            Totals totals = of(part, 12, KENH_DUONG);
            assertThat(value(totals.total(CASES))).isEqualTo(String.valueOf(part.last() - part.first() + 1));
            assertThat(value(totals.total(ALLEYS))).isEqualTo(String.valueOf(part.last()));
        }
    }

    @Test
    void aReopenedReportGoesOnCountingButIsNotAmongTheApproved() {
        approveAll(KENH_DUONG);
        for (int month = 1; month <= 12; month++) {
            say(KENH_DUONG, month, CASES, "1");
        }
        assertThat(year(KENH_DUONG).total(CASES).complete()).isTrue();

        stand(KENH_DUONG, 10, ReportState.REOPENED, 70L, true);

        Totals totals = year(KENH_DUONG);
        assertThat(value(totals.total(CASES))).isEqualTo("12");
        assertThat(totals.total(CASES).complete()).isFalse();
        assertThat(totals.completeness().wardsApproved()).isEqualTo(11);
        assertThat(totals.completeness().missing())
                .containsExactly(new Completeness.MissingReport(KENH_DUONG, 10, APPROVED_ON));
    }

    @Test
    void theOfficeIsCountedApartAndAsksForNothingOfTheWards() {
        approveAll(KENH_DUONG, OFFICE);
        for (int month = 1; month <= 12; month++) {
            say(OFFICE, month, AWARDS, "3");
        }
        stand(KENH_DUONG, 12, ReportState.SUBMITTED, null, false);

        Totals totals = year(KENH_DUONG, OFFICE);

        assertThat(totals.completeness().wardsApproved()).isEqualTo(11);
        assertThat(totals.completeness().wardsOwed()).isEqualTo(12);
        assertThat(totals.completeness().officeApproved()).isEqualTo(12);
        assertThat(totals.completeness().onTimePercent()).isEqualTo("91.67");
        assertThat(totals.total(AWARDS).complete()).isTrue();
    }

    @Test
    void ofARunningYearOnlyTheMonthsThatHaveEndedAreOwedAndCompared() {
        for (int month = 1; month <= 12; month++) {
            say(KENH_DUONG, month, CASES, "1");
            say(KENH_DUONG, month, GROUPS, String.valueOf(month));
        }

        Totals upToOctober = of(MonthRange.YEAR, 10, KENH_DUONG);

        assertThat(value(upToOctober.total(CASES))).isEqualTo("10");
        assertThat(value(upToOctober.total(GROUPS))).isEqualTo("10");
        assertThat(upToOctober.completeness().wardsOwed()).isEqualTo(10);
        assertThat(upToOctober.month(CASES, 11).value()).isNull();
        assertThat(of(MonthRange.YEAR, 0, KENH_DUONG).completeness().nothingOwed())
                .isTrue();
    }

    private Totals year(ReportingUnit... units) {
        return of(MonthRange.YEAR, 12, units);
    }

    private Totals of(MonthRange range, int lastClosed, ReportingUnit... units) {
        return new Totals(months(), range, lastClosed, List.of(units), reports, figures);
    }

    private void approveAll(ReportingUnit... units) {
        for (ReportingUnit unit : units) {
            IntStream.rangeClosed(1, 12).forEach(month -> stand(unit, month, ReportState.APPROVED, 100L + month, true));
        }
    }

    private void stand(ReportingUnit unit, int month, ReportState state, Long approved, boolean onTime) {
        reports.removeIf(report -> report.unitId() == unit.id() && report.month() == month);
        reports.add(new ReportStanding(
                unit.id(), 2023, month, state, approved, state == ReportState.APPROVED ? null : APPROVED_ON, onTime));
    }

    private void say(ReportingUnit unit, int month, Indicator indicator, String text) {
        String[] parts = text.split("/");
        figures.add(new ApprovedFigure(
                unit.id(),
                2023,
                month,
                indicator.id(),
                new BigDecimal(parts[0]),
                parts.length == 1 ? null : new BigDecimal(parts[1])));
    }

    private static String value(Total total) {
        FigureValue value = total.value();
        return value == null ? "" : value.value().toPlainString();
    }

    private static List<ReportingPeriod> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new ReportingPeriod(
                        month,
                        2023,
                        month,
                        CutOffScheme.DECREE_09,
                        CutOffScheme.DECREE_09.window(2023, month),
                        LocalDate.of(2023, month, 17)))
                .toList();
    }

    private static ReportingUnit unit(long id, UnitKind kind, LocalDate lastDay) {
        return new ReportingUnit(
                id,
                "unit-" + id,
                kind,
                "Unit " + id,
                null,
                false,
                (int) id,
                new DateRange(LocalDate.of(2004, 1, 10), lastDay));
    }

    private static Indicator indicator(long id, Aggregation aggregation, boolean ratio, ReportedBy reportedBy) {
        return new Indicator(
                id,
                id,
                "indicator_" + id,
                new Label("Chỉ tiêu", null),
                new Label("cái", null),
                0,
                (int) id,
                aggregation,
                ratio,
                reportedBy,
                true,
                BigDecimal.ZERO,
                null,
                null,
                null);
    }
}
