package vn.sophongtrao.territory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.sophongtrao.platform.time.DateRange;

import static org.assertj.core.api.Assertions.assertThat;

class UnitDirectoryTests {

    private static final LocalDate MERGER = LocalDate.parse("2025-01-01");
    private static final LocalDate BEFORE = MERGER.minusDays(1);

    private final ReportingUnit lamSon = ward(1, "lam-son", 3, BEFORE);
    private final ReportingUnit anDuong = ward(2, "an-duong", 4, BEFORE);
    private final ReportingUnit merged = new ReportingUnit(
            3, "an-duong-2025", UnitKind.WARD, "An Dương", null, false, 4, new DateRange(MERGER, null));
    private final ReportingUnit office = new ReportingUnit(
            4, "cap-quan", UnitKind.OFFICE, "Cấp quận", null, false, 1, new DateRange(LocalDate.EPOCH, null));

    @Test
    void wardsComeInTheirOfficialOrderAndTheOfficeLast() {
        assertThat(directory().units()).containsExactly(lamSon, anDuong, merged, office);
    }

    @Test
    void aSuccessorKeepsTheLivingRecordsFromTheDayOfTheMerger() {
        UnitDirectory directory = directory(
                new Succession(1, 3, MERGER, Succession.Kind.MERGE),
                new Succession(2, 3, MERGER, Succession.Kind.MERGE));

        assertThat(directory.withPredecessors(3, BEFORE)).containsExactly(3L);
        assertThat(directory.withPredecessors(3, MERGER)).containsExactly(3L, 1L, 2L);
        assertThat(directory.withPredecessors(1, MERGER)).containsExactly(1L);
    }

    @Test
    void recordsPassOnThroughSeveralSuccessions() {
        UnitDirectory directory = directory(
                new Succession(1, 2, MERGER, Succession.Kind.RENAME),
                new Succession(2, 3, MERGER, Succession.Kind.MERGE));

        assertThat(directory.withPredecessors(3, MERGER)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void aSplitHandsNothingOverByItself() {
        UnitDirectory directory = directory(new Succession(1, 3, MERGER, Succession.Kind.SPLIT));

        assertThat(directory.withPredecessors(3, MERGER)).containsExactly(3L);
    }

    @Test
    void unitsThatSucceedEachOtherInACircleAreFoundOnce() {
        UnitDirectory directory = directory(
                new Succession(1, 3, MERGER, Succession.Kind.MERGE),
                new Succession(3, 1, MERGER, Succession.Kind.MERGE));

        assertThat(directory.withPredecessors(3, MERGER)).containsExactly(3L, 1L);
    }

    @Test
    void aUnitExistsOnItsFirstAndItsLastDay() {
        assertThat(directory().existingDuring(new DateRange(BEFORE, BEFORE))).containsExactly(lamSon, anDuong, office);
        assertThat(directory().existingDuring(new DateRange(MERGER, MERGER))).containsExactly(merged, office);
    }

    private UnitDirectory directory(Succession... successions) {
        return UnitDirectory.of(List.of(office, merged, anDuong, lamSon), List.of(successions));
    }

    private static ReportingUnit ward(long id, String slug, int order, @Nullable LocalDate to) {
        return new ReportingUnit(id, slug, UnitKind.WARD, slug, null, false, order, new DateRange(LocalDate.EPOCH, to));
    }
}
