package vn.sophongtrao.target;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.ReportedBy;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.target.TargetFixture.Said;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.target.TargetFixture.target;

/** The rules of a target of 2023, whose reporting year begins on 15 December 2022. It is 16 November 2023. */
class TargetTests {

    private static final Instant NOW = Instant.parse("2023-11-16T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 16);
    private static final DateRange YEAR = new DateRange(LocalDate.of(2022, 12, 15), LocalDate.of(2023, 12, 14));
    private static final ReportingUnit WARD = unit("kenh-duong", UnitKind.WARD, null);

    @Test
    void whatIsSaidIsKeptFoldedAndAnUnknownNumberIsNone() {
        Target kept = entered(target().reaching(null).by(" Giám đốc   Công an thành phố ", " "));

        assertThat(kept.targetValue()).isNull();
        assertThat(kept.assignedBy()).isEqualTo("Giám đốc Công an thành phố");
        assertThat(kept.reference()).isNull();
        assertThat(entered(target().reaching("1000.000")).targetValue()).isEqualByComparingTo("1000");
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        refused("value", "target.rule.value.positive", target().reaching("0"));
        refused("value", "target.rule.value.positive", target().reaching("-1"));
        refused("value", "target.rule.value.whole", target().reaching("1.5"));
        refused("dueOn", "target.rule.dueOn.early", target().due(LocalDate.of(2022, 12, 14)));
        refused("dueOn", "target.rule.dueOn.late", target().due(LocalDate.of(2024, 12, 15)));
        refused("assignedBy", "record.text.blank", target().by(" ", null));
        refused("assignedBy", "record.text.long", target().by("a".repeat(121), null));
        refused("assignedBy", "record.text.person", target().by("Anh A, 0912 345 678", null));
        refused("reference", "record.text.long", target().by("CATP", "a".repeat(301)));
        refused("reference", "record.text.person", target().by("CATP", "031090001234"));
        refused("completedOn", "target.rule.completedOn.early", target().completed(LocalDate.of(2022, 12, 14)));
        refused("completedOn", "target.rule.completedOn.future", target().completed(TODAY.plusDays(1)));
        entered(target().due(YEAR.from()).completed(TODAY));
        entered(target().due(LocalDate.of(2024, 12, 14)));
    }

    @Test
    void onlyWhatCanBeMeasuredAgainstOneNumberIsATarget() {
        refused("indicator", "target.rule.indicator.measured", subject(Aggregation.STOCK, true, ReportedBy.WARD, null));
        refused(
                "indicator",
                "target.rule.indicator.measured",
                subject(Aggregation.ANNUAL, false, ReportedBy.WARD, null));
        refused("unit", "target.rule.unit.reports", subject(Aggregation.FLOW, false, ReportedBy.OFFICE, WARD));
        refused(
                "unit",
                "target.rule.unit.year",
                subject(Aggregation.FLOW, false, ReportedBy.BOTH, unit("cap-quan", UnitKind.OFFICE, null)));
        refused(
                "unit",
                "target.rule.unit.year",
                subject(
                        Aggregation.FLOW,
                        false,
                        ReportedBy.WARD,
                        unit("cu", UnitKind.WARD, LocalDate.of(2022, 12, 14))));
        new Target(subject(Aggregation.STOCK, false, ReportedBy.OFFICE, null), target().details(), null, null, 1, NOW);
    }

    @Test
    void sayingTheSameChangesNothing() {
        Target target = entered(target());
        TargetSubject subject = subject(null);

        target.amend(target().reaching("1000.0").details(), subject, 2, NOW);
        assertThat(target.amendedAt()).isNull();
        target.amend(target().reaching("1200").details(), subject, 2, NOW);
        assertThat(target.amendedAt()).isEqualTo(NOW);
        assertThat(target.says(target().reaching("1200").details(), subject)).isTrue();
        assertThat(target.says(target().reaching("1200").details(), subject(WARD)))
                .isFalse();
    }

    @Test
    void completionIsRecordedCorrectedAndTakenBack() {
        Target target = entered(target());
        TargetSubject subject = subject(null);

        target.complete(LocalDate.of(2023, 10, 1), subject, 2, NOW);
        assertThat(target.completedOn()).isEqualTo(LocalDate.of(2023, 10, 1));
        assertThat(target.completionBy()).isEqualTo(2);
        target.complete(LocalDate.of(2023, 10, 1), subject, 3, NOW);
        assertThat(target.completionBy()).isEqualTo(2);
        target.complete(LocalDate.of(2023, 10, 2), subject, 3, NOW);
        assertThat(target.completionBy()).isEqualTo(3);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> target.complete(TODAY.plusDays(1), subject, 3, NOW));
        target.takeCompletionBack(2, NOW);
        assertThat(target.completedOn()).isNull();
        assertThat(target.completionBy()).isNull();
        assertThat(target.completionAt()).isNull();
    }

    @Test
    void aWithdrawnTargetIsChangedNoMore() {
        Target target = entered(target());
        target.call("CT-2023-0001");
        target.withdraw("Ghi nhầm", 1, NOW);

        assertThat(target.says(target().details(), subject(null))).isFalse();
        for (Runnable change : new Runnable[] {
            () -> target.amend(target().details(), subject(null), 1, NOW),
            () -> target.complete(TODAY, subject(null), 1, NOW),
            () -> target.takeCompletionBack(1, NOW),
            () -> target.withdraw("Lần nữa", 1, NOW)
        }) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(change::run)
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("record.withdrawn.already"));
        }
    }

    @Test
    void whereATargetStandsIsToldByItsDueDay() {
        LocalDate due = LocalDate.of(2023, 11, 30);

        standing(Standing.Kind.OPEN, 14, due, null);
        standing(Standing.Kind.OPEN, 0, TODAY, null);
        standing(Standing.Kind.OVERDUE, 1, TODAY.minusDays(1), null);
        standing(Standing.Kind.EARLY, 41, due, due.minusDays(41));
        standing(Standing.Kind.ON_TIME, 0, due, due);
        standing(Standing.Kind.LATE, 3, due, due.plusDays(3));
        assertThat(Standing.of(due, null, true, TODAY).isWithdrawn()).isTrue();
    }

    private static void standing(Standing.Kind kind, long days, LocalDate due, @Nullable LocalDate completed) {
        assertThat(Standing.of(due, completed, false, TODAY)).isEqualTo(new Standing(kind, days));
    }

    private static void refused(String field, String key, Said said) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> entered(said))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }

    private static void refused(String field, String key, TargetSubject subject) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Target(subject, target().details(), null, null, 1, NOW))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
    }

    private static Target entered(Said said) {
        return new Target(subject(null), said.details(), said.completedOn(), null, 1, NOW);
    }

    private static TargetSubject subject(@Nullable ReportingUnit unit) {
        return subject(Aggregation.FLOW, false, ReportedBy.WARD, unit);
    }

    private static TargetSubject subject(
            Aggregation aggregation, boolean ratio, ReportedBy reportedBy, @Nullable ReportingUnit unit) {
        return new TargetSubject(CourseTests.indicator(aggregation, ratio, reportedBy), unit, 2023, YEAR);
    }

    private static ReportingUnit unit(String slug, UnitKind kind, @Nullable LocalDate to) {
        return new ReportingUnit(7, slug, kind, slug, null, false, 1, new DateRange(LocalDate.of(2003, 1, 1), to));
    }
}
