package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.report.matrix.MatrixCell;
import vn.sophongtrao.report.matrix.MatrixReading;
import vn.sophongtrao.territory.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.sophongtrao.report.MonthlyReportFixture.CARDS;
import static vn.sophongtrao.report.MonthlyReportFixture.CASES;
import static vn.sophongtrao.report.MonthlyReportFixture.EXTINGUISHERS;
import static vn.sophongtrao.report.MonthlyReportFixture.FIRECRACKERS;
import static vn.sophongtrao.report.MonthlyReportFixture.SAFE;
import static vn.sophongtrao.report.MonthlyReportFixture.TIPS;
import static vn.sophongtrao.report.MonthlyReportFixture.TRAINED;
import static vn.sophongtrao.report.MonthlyReportFixture.VALUABLE;

/** Entry, submission and review on a real database, each test with a month of its own. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportLifeTests {

    @Autowired
    MonthlyReportFixture reports;

    @Autowired
    ReportEntry entry;

    @Autowired
    BlankFigures blanks;

    @Autowired
    FigureWords words;

    @Autowired
    ReportSubmission submission;

    @Autowired
    ReportLife life;

    @Autowired
    ReportDifferences differences;

    @Autowired
    MatrixReading matrices;

    @Autowired
    ReportReading reading;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    ReportingUnit ward;

    @BeforeAll
    void prepare() {
        reports.prepare();
        ward = reports.kenhDuong();
    }

    @Test
    void theFirstFigureStartsTheReport() {
        ReportingPeriod month = reports.month(2022, 1);
        assertThat(reports.contents(ward, month).state()).isEqualTo(ReportState.NOT_STARTED);

        EntryOutcome outcome = enter(month, TypedFigure.of(TRAINED, "1.505", 0));

        assertThat(outcome).isEqualTo(new EntryOutcome.Saved(1));
        ReportContents contents = reports.contents(ward, month);
        assertThat(contents.state()).isEqualTo(ReportState.DRAFT);
        assertThat(contents.figures().get(TRAINED).value()).isEqualByComparingTo("1505");
        assertThat(contents.figures().get(TRAINED).enteredBy()).isEqualTo("Nguyễn Thị Thu Hà");
        assertThat(contents.figures().get(TIPS).isBlank()).isTrue();
    }

    @Test
    void whatCannotBeReadIsAnsweredAndNothingChanges() {
        ReportingPeriod month = reports.month(2022, 2);
        enter(month, TypedFigure.of(FIRECRACKERS, "36,6", 0));

        EntryOutcome outcome = enter(month, TypedFigure.of(FIRECRACKERS, "36.6", 1));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        EntryOutcome.Unreadable.class,
                        refused -> assertThat(refused.value().readings())
                                .containsExactly(new BigDecimal("36.6"), new BigDecimal("366")));
        for (String bad : List.of("1.2.3", "49/748", "1e9", "−3", "abc", "1".repeat(40), "x".repeat(100_000))) {
            assertThat(enter(month, TypedFigure.of(FIRECRACKERS, bad, 1)))
                    .as(bad)
                    .isInstanceOf(EntryOutcome.Unreadable.class);
        }
        assertThat(reports.contents(ward, month).figures().get(FIRECRACKERS).value())
                .isEqualByComparingTo("36.6");
    }

    @Test
    void anEmptiedBoxIsABlankWithAVersionOfItsOwn() {
        ReportingPeriod month = reports.month(2022, 3);
        enter(month, TypedFigure.of(TRAINED, "5", 0));

        assertThat(enter(month, TypedFigure.of(TRAINED, " ", 1))).isEqualTo(new EntryOutcome.Saved(2));
        assertThat(reports.contents(ward, month).figures().get(TRAINED).isBlank())
                .isTrue();
        assertThat(enter(month, TypedFigure.of(CARDS, "", 0))).isEqualTo(new EntryOutcome.Saved(0));
    }

    @Test
    void theSecondEditorOfACellSeesBothValuesAndLosesNothing() {
        ReportingPeriod month = reports.month(2022, 4);
        enter(month, TypedFigure.of(TIPS, "41", 0));
        enter(month, TypedFigure.of(TIPS, "44", 1));

        EntryOutcome late = enter(month, TypedFigure.of(TIPS, "46", 1));

        assertThat(late).isInstanceOfSatisfying(EntryOutcome.ChangedMeanwhile.class, changed -> {
            assertThat(changed.value()).isEqualByComparingTo("44");
            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.by()).isEqualTo("Nguyễn Thị Thu Hà");
        });
        assertThat(enter(month, TypedFigure.of(TIPS, "44", 1))).isEqualTo(new EntryOutcome.Saved(2));
        assertThat(enter(month, TypedFigure.of(TIPS, "46", 2))).isEqualTo(new EntryOutcome.Saved(3));
    }

    @Test
    void twoPersonsDisturbEachOtherOnlyInTheSameCell() {
        ReportingPeriod month = reports.month(2022, 4);

        Map<String, EntryOutcome> outcomes = reports.as(
                TestPeople.KENH_DUONG,
                () -> entry.enter(
                        ward.id(), month, List.of(TypedFigure.of(TRAINED, "7", 0), TypedFigure.of(CARDS, "abc", 0))));

        assertThat(outcomes.get(TRAINED)).isInstanceOf(EntryOutcome.Saved.class);
        assertThat(outcomes.get(CARDS)).isInstanceOf(EntryOutcome.Unreadable.class);
    }

    @Test
    void countedFiguresAreNotTyped() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> enter(reports.month(2022, 1), TypedFigure.of(CASES, "3", 0)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("report.entry.counted"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> enter(reports.month(2022, 1), TypedFigure.of("no_such_key", "3", 0)));
    }

    @Test
    void aMonthIsOpenForTypingFromItsFirstDayAndHandedInAfterItsLast() {
        ReportingPeriod december = reports.month(2023, 12);
        assertThat(enter(december, TypedFigure.of(TRAINED, "5", 0))).isInstanceOf(EntryOutcome.Saved.class);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> submit(december, UUID.randomUUID()))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("report.submit.not-ended"));
    }

    @Test
    void nothingToReportFillsBlankFlowsAndIsTakenBackWhereNobodyTypedSince() {
        ReportingPeriod month = reports.month(2022, 5);
        enter(month, TypedFigure.of(TRAINED, "5", 0));

        NothingSaid said = reports.as(TestPeople.KENH_DUONG, () -> blanks.sayNothingToReport(ward.id(), month));

        assertThat(said.versions()).containsOnlyKeys(CARDS, TIPS, VALUABLE, FIRECRACKERS);
        ReportContents contents = reports.contents(ward, month);
        assertThat(contents.figures().get(CARDS).value()).isEqualByComparingTo("0");
        assertThat(contents.figures().get(CARDS).origin()).isEqualTo(FigureOrigin.NOTHING_TO_REPORT);
        assertThat(contents.figures().get(EXTINGUISHERS).isBlank()).isTrue();
        enter(month, TypedFigure.of(CARDS, "3", said.versions().get(CARDS)));
        int blank = reports.as(TestPeople.KENH_DUONG, () -> blanks.takeBackNothingToReport(ward.id(), month, said));
        assertThat(blank).isEqualTo(3);
        assertThat(reports.contents(ward, month).figures().get(CARDS).value()).isEqualByComparingTo("3");
        assertThat(reports.contents(ward, month).figures().get(TIPS).isBlank()).isTrue();
    }

    @Test
    void aStateIsConfirmedAsLastMonth() {
        enter(reports.month(2023, 9), TypedFigure.of(EXTINGUISHERS, "2.268", 0));
        ReportingPeriod month = reports.month(2023, 10);

        reports.as(TestPeople.KENH_DUONG, () -> blanks.keepAsLastMonth(ward.id(), month, EXTINGUISHERS));

        ReportedFigure kept = reports.contents(ward, month).figures().get(EXTINGUISHERS);
        assertThat(kept.value()).isEqualByComparingTo("2268");
        assertThat(kept.origin()).isEqualTo(FigureOrigin.SAME_AS_LAST_MONTH);
        assertRefused(
                "report.keep.not-a-state",
                () -> reports.as(TestPeople.KENH_DUONG, () -> blanks.keepAsLastMonth(ward.id(), month, TRAINED)));
    }

    @Test
    void submissionIsRefusedWhileFiguresAreMissingOrWrong() {
        ReportingPeriod month = reports.month(2022, 7);
        reports.entered(ward, month);
        enter(month, TypedFigure.of(TRAINED, "", 1));
        enter(month, TypedFigure.of(VALUABLE, "99", 1));
        enter(month, new TypedFigure(SAFE, "5", "", 0));

        assertThatExceptionOfType(SubmissionRefused.class)
                .isThrownBy(() -> submit(month, UUID.randomUUID()))
                .satisfies(refused -> assertThat(refused.problems()).containsOnlyKeys(TRAINED, VALUABLE, SAFE));
        assertThat(reports.contents(ward, month).state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void aSubmissionFreezesFiguresAndTheRecordsCounted() {
        ReportingPeriod month = reports.month(2022, 8);
        reports.handledCase(ward, month.firstDay(), "Vụ thứ nhất");
        reports.handledCase(ward, month.lastDay(), "Vụ thứ hai");
        reports.handledCase(ward, month.lastDay().plusDays(1), "Vụ tháng sau");

        long handedIn = reports.submitted(ward, month);

        ReportContents contents = reports.contents(ward, month);
        assertThat(contents.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(contents.figures().get(CASES).value()).isEqualByComparingTo("2");
        assertThat(contents.figures().get(CASES).records()).isEqualTo(2);
        assertThat(contents.latest().id()).isEqualTo(handedIn);
        assertThat(contents.punctuality().daysLate()).isPositive();
        assertThat(enter(month, TypedFigure.of(TRAINED, "9", 1)))
                .isEqualTo(new EntryOutcome.Closed(ReportState.SUBMITTED));
    }

    @Test
    void noSubmissionIsEverChangedByTheApplication() {
        ReportingPeriod month = reports.month(2022, 9);
        reports.submitted(ward, month);

        for (String change : List.of(
                "update report_submission set note = 'x'",
                "update submission_figure set value = 0",
                "delete from submission_record",
                "delete from report_event",
                "update settled_difference set reason = 'x'")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> reports.as(
                            TestPeople.OFFICER,
                            () -> new TransactionTemplate(transactions)
                                    .execute(status -> jdbc.sql(change).update())));
        }
    }

    @Test
    void aDoubleClickIsOneSubmission() throws Exception {
        ReportingPeriod month = reports.month(2022, 10);
        reports.entered(ward, month);
        UUID key = UUID.randomUUID();

        List<Object> answers = atOnce(() -> submit(month, key), () -> submit(month, key));

        assertThat(answers.get(0)).isInstanceOf(Long.class).isEqualTo(answers.get(1));
        assertThat(submissions(month)).isEqualTo(1);
        assertThat(submit(month, key)).isEqualTo(answers.get(0));
    }

    @Test
    void anOldPageSentAgainAfterAWithdrawalIsAConflict() {
        ReportingPeriod month = reports.month(2022, 11);
        reports.entered(ward, month);
        UUID key = UUID.randomUUID();
        submit(month, key);
        reports.as(TestPeople.KENH_DUONG, () -> submission.withdraw(ward.id(), month));

        assertThatExceptionOfType(SubmissionOvertaken.class).isThrownBy(() -> submit(month, key));
        assertThat(reports.contents(ward, month).state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void anOldPageSentAgainAfterAReturnOrAReopeningIsAConflict() {
        ReportingPeriod month = reports.month(2023, 8);
        ReportingUnit other = reports.anBien();
        reports.entered(other, month);
        UUID key = UUID.randomUUID();
        long returned = submit(other, month, key);
        reports.as(TestPeople.OFFICER, () -> life.returnWith(other.id(), month, returned, "Sửa chỉ tiêu 1."));
        assertRefused("report.submit.overtaken", () -> submit(other, month, key));
        assertThat(reports.contents(other, month).state()).isEqualTo(ReportState.RETURNED);

        UUID next = UUID.randomUUID();
        long approved = submit(other, month, next);
        reports.as(TestPeople.OFFICER, () -> life.approve(other.id(), month, approved, null));
        assertThat(submit(other, month, next)).isEqualTo(approved);
        reports.as(TestPeople.OFFICER, () -> life.reopen(other.id(), month, approved, "Sửa chỉ tiêu 2."));
        assertRefused("report.submit.overtaken", () -> submit(other, month, next));
    }

    @Test
    void aSecondClickFindsTheStepDoneAndTakesNoneOfItsOwn() {
        ReportingPeriod month = reports.month(2023, 7);
        ReportingUnit other = reports.anBien();
        reports.submitted(other, month);
        for (int click = 0; click < 2; click++) {
            reports.as("phuong-an-bien", () -> submission.withdraw(other.id(), month));
        }
        assertThat(reports.contents(other, month).state()).isEqualTo(ReportState.DRAFT);
        assertThat(owner.sql("""
                                select count(*) from report_event event
                                  join monthly_report report on report.id = event.report_id
                                 where report.period_id = :period and report.reporting_unit_id = :unit
                                   and event.kind = 'WITHDRAWN'""")
                        .param("period", month.id())
                        .param("unit", other.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatWasConfirmedIsWhatIsHandedIn() {
        ReportingPeriod month = reports.month(2022, 11);
        reports.entered(ward, month);
        long seen = reports.contents(ward, month).fingerprint();
        enter(month, TypedFigure.of(CARDS, "8", 0));

        assertRefused(
                "report.submit.figures-changed",
                () -> reports.as(
                        TestPeople.KENH_DUONG,
                        () -> submission.submit(
                                ward.id(), month, new SubmissionRequest(UUID.randomUUID(), null, seen))));
    }

    @Test
    void noFigureAnsweredAsSavedMissesTheSubmission() throws Exception {
        ReportingPeriod month = reports.month(2022, 12);
        reports.entered(ward, month);
        AtomicBoolean closed = new AtomicBoolean();
        Callable<Object> typing = () -> {
            BigDecimal last = BigDecimal.valueOf(440);
            long version = 1;
            for (int value = 441; !closed.get(); value++) {
                EntryOutcome outcome = enter(month, TypedFigure.of(TRAINED, String.valueOf(value), version));
                if (outcome instanceof EntryOutcome.Saved saved) {
                    last = BigDecimal.valueOf(value);
                    version = saved.version();
                } else {
                    assertThat(outcome).isEqualTo(new EntryOutcome.Closed(ReportState.SUBMITTED));
                    closed.set(true);
                }
            }
            return last;
        };
        Callable<Object> submitting = () -> {
            Thread.sleep(50);
            return submit(month, UUID.randomUUID());
        };

        List<Object> answers = atOnce(typing, submitting);

        assertThat(reports.contents(ward, month).figures().get(TRAINED).value())
                .isEqualByComparingTo((BigDecimal) answers.get(0));
    }

    @Test
    void ofTwoApprovalsAtOnceOneIsRefused() throws Exception {
        ReportingPeriod month = reports.month(2023, 1);
        long handedIn = reports.submitted(ward, month);

        List<Object> answers = atOnce(
                approving(TestPeople.OFFICER, month, handedIn), approving(TestPeople.SECOND_OFFICER, month, handedIn));

        assertThat(answers).filteredOn("approved"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(RuleViolation.class::isInstance)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(((RuleViolation) refusal).messageKey()).isEqualTo("report.refused.APPROVED"));
        assertThat(events(month)).containsExactly("SUBMITTED", "APPROVED");
    }

    @Test
    void aDoubleClickIsOneApproval() throws Exception {
        ReportingPeriod month = reports.month(2023, 7);
        long handedIn = reports.submitted(reports.office(), month);
        Callable<Object> click = () -> {
            reports.as(
                    TestPeople.SECOND_OFFICER,
                    () -> life.approve(reports.office().id(), month, handedIn, null));
            return "approved";
        };

        assertThat(atOnce(click, click)).containsExactly("approved", "approved");
        assertThat(owner.sql("select count(*) from report_event where kind = 'APPROVED' and submission_id = :id")
                        .param("id", handedIn)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private Callable<Object> approving(String who, ReportingPeriod month, long handedIn) {
        return () -> {
            reports.as(who, () -> life.approve(ward.id(), month, handedIn, null));
            return "approved";
        };
    }

    @Test
    void ofAWithdrawalAndAnApprovalAtOnceOneIsRefused() throws Exception {
        ReportingPeriod month = reports.month(2023, 11);
        ReportingUnit other = reports.anBien();
        long handedIn = reports.submitted(other, month);
        Callable<Object> approving = () -> {
            reports.as(TestPeople.OFFICER, () -> life.approve(other.id(), month, handedIn, null));
            return ReportState.APPROVED;
        };
        Callable<Object> withdrawing = () -> {
            reports.as(TestPeople.AN_BIEN, () -> submission.withdraw(other.id(), month));
            return ReportState.DRAFT;
        };

        List<Object> answers = atOnce(approving, withdrawing);

        assertThat(answers).filteredOn(RuleViolation.class::isInstance).hasSize(1);
        assertThat(answers).contains(reports.contents(other, month).state());
    }

    @Test
    void anOldPageSentAgainWhileItsSubmissionIsWithdrawnIsOneSubmission() throws Exception {
        ReportingPeriod month = reports.month(2023, 10);
        ReportingUnit other = reports.anBien();
        reports.entered(other, month);
        UUID key = UUID.randomUUID();
        Callable<Object> submitting = () -> reports.as(
                TestPeople.AN_BIEN, () -> submission.submit(other.id(), month, new SubmissionRequest(key, null, null)));
        Object first = submitting.call();
        Callable<Object> withdrawing = () -> {
            reports.as(TestPeople.AN_BIEN, () -> submission.withdraw(other.id(), month));
            return "withdrawn";
        };

        List<Object> answers = atOnce(submitting, withdrawing);

        assertThat(answers.get(0))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isEqualTo(first),
                        answer -> assertThat(answer).isInstanceOf(SubmissionOvertaken.class));
        assertThat(answers.get(1)).isEqualTo("withdrawn");
        assertThat(reports.contents(other, month).state()).isEqualTo(ReportState.DRAFT);
        assertThat(owner.sql("select count(*) from report_submission where submission_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReturnedReportIsMendedAndHandedInAgain() {
        ReportingPeriod month = reports.month(2023, 2);
        long first = reports.submitted(ward, month);
        reports.as(
                TestPeople.OFFICER,
                () -> life.remark(ward.id(), month, first, Map.of(TIPS, TypedRemark.first("31 hay 13?"))));
        assertRefused(
                "report.withdraw.review-begun",
                () -> reports.as(TestPeople.KENH_DUONG, () -> submission.withdraw(ward.id(), month)));
        reports.as(
                TestPeople.OFFICER,
                () -> life.remark(ward.id(), month, first, Map.of(TRAINED, TypedRemark.first("Xem lại."))));
        reports.as(TestPeople.OFFICER, () -> life.returnWith(ward.id(), month, first, "Đối chiếu lại."));

        assertThat(reports.contents(ward, month).state()).isEqualTo(ReportState.RETURNED);
        assertThat(reports.contents(ward, month).remarks()).hasSize(2);
        enter(month, TypedFigure.of(TIPS, "31", 1));
        assertRefused("report.submit.unanswered", () -> submit(month, UUID.randomUUID()));
        assertThat(reports.contents(ward, month).unanswered())
                .extracting(FigureRemark::text)
                .containsExactly("Xem lại.");
        answer(month, TRAINED, "Đã đối chiếu, đúng.", 0);
        long second = submit(month, UUID.randomUUID());
        assertThat(second).isNotEqualTo(first);
        assertRefused(
                "report.review.overtaken",
                () -> reports.as(TestPeople.OFFICER, () -> life.approve(ward.id(), month, first, null)));
        assertThat(events(month)).containsExactly("SUBMITTED", "REVIEW_BEGUN", "RETURNED", "SUBMITTED");
    }

    @Test
    void theOfficesReportIsApprovedByItsEnterersOnlyWithANote() {
        ReportingPeriod month = reports.month(2023, 3);
        ReportingUnit office = reports.office();
        long handedIn = reports.submitted(office, month);

        assertRefused(
                "report.approve.note-required",
                () -> reports.as(TestPeople.OFFICER, () -> life.approve(office.id(), month, handedIn, null)));
        reports.as(TestPeople.SECOND_OFFICER, () -> life.approve(office.id(), month, handedIn, null));
        assertThat(reports.contents(office, month).state()).isEqualTo(ReportState.APPROVED);
    }

    @Test
    void differencesShowTheRecordsThatMakeThemAndAreSettledForTheValueSeen() {
        ReportingPeriod month = reports.month(2023, 4);
        reports.handledCase(ward, month.firstDay(), "Vụ đã đếm");
        reports.approved(ward, month);
        OwedReport owed = OwedReport.of(ward, month);
        assertThat(open(owed)).isEmpty();

        reports.handledCase(ward, month.lastDay(), "Vụ thêm sau");

        assertThat(reports.contents(ward, month).figures().get(CASES).value()).isEqualByComparingTo("1");
        FigureDifference difference = open(owed).get(0);
        assertThat(difference.frozen().value()).isEqualByComparingTo("1");
        assertThat(difference.register().value()).isEqualByComparingTo("2");
        assertThat(reports.as(TestPeople.OFFICER, () -> differences.records(owed, difference)))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.label()).isEqualTo("Vụ thêm sau");
                    assertThat(record.isAdded()).isTrue();
                });
        reports.as(
                TestPeople.OFFICER,
                () -> life.settleDifference(ward.id(), month, CASES, difference.register(), "Nhập muộn."));
        assertThat(open(owed)).isEmpty();
        reports.handledCase(ward, month.lastDay(), "Vụ thêm nữa");
        assertThat(open(owed)).hasSize(1);
        assertRefused(
                "report.settle.overtaken",
                () -> reports.as(
                        TestPeople.OFFICER,
                        () -> life.settleDifference(ward.id(), month, CASES, FigureValue.of(BigDecimal.TEN), "Nhầm.")));
    }

    @Test
    void aReopenedReportGoesOnCountingUntilTheNextApproval() {
        ReportingPeriod month = reports.month(2023, 5);
        long first = reports.approved(ward, month);
        reports.as(TestPeople.OFFICER, () -> life.reopen(ward.id(), month, first, "Sổ thêm một vụ."));

        MatrixCell cell = cellOf(2023, 5);
        assertThat(cell.state()).isEqualTo(ReportState.REOPENED);
        assertThat(cell.isBeingCorrected()).isTrue();
        assertThat(enter(month, TypedFigure.of(TRAINED, "441", 1))).isInstanceOf(EntryOutcome.Saved.class);
    }

    @Test
    void theYearSoFarIsTheSumOfWhatHappenedAndTheLatestState() {
        ReportingUnit other = reports.anBien();
        reports.submitted(other, reports.month(2022, 12));
        reports.submitted(other, reports.month(2023, 1));
        reports.entered(other, reports.month(2023, 2));
        ReportingPeriod march = reports.month(2023, 3);

        Map<Long, Comparison> beside =
                reports.as(MonthlyReportFixture.officerOf(other), () -> reading.beside(other, march));

        Map<String, ReportedFigure> form = reports.contents(other, march).figures();
        Comparison trained = beside.get(form.get(TRAINED).indicator().id());
        assertThat(trained.lastMonth().value()).isEqualByComparingTo("440");
        assertThat(trained.yearAgo()).isNull();
        assertThat(trained.yearSoFar(Aggregation.FLOW, null).value()).isEqualByComparingTo("880");
        assertThat(trained.yearSoFar(Aggregation.FLOW, FigureValue.of(BigDecimal.ONE))
                        .value())
                .isEqualByComparingTo("881");
        Comparison extinguishers =
                beside.get(form.get(EXTINGUISHERS).indicator().id());
        assertThat(extinguishers.yearSoFar(Aggregation.STOCK, null).value()).isEqualByComparingTo("2301");
        assertThat(beside.get(form.get(CARDS).indicator().id())).isEqualTo(Comparison.UNKNOWN);
        Map<Long, Comparison> january =
                reports.as(TestPeople.OFFICER, () -> reading.beside(other, reports.month(2023, 1)));
        assertThat(january.get(form.get(TRAINED).indicator().id()).lastMonth().value())
                .isEqualByComparingTo("440");
        assertThat(january.get(form.get(TRAINED).indicator().id()).sumBefore()).isNull();
    }

    @Test
    void besideAMonthStandsWhatTheRegistersSayOfADraft() {
        ReportingUnit other = reports.anBien();
        ReportingPeriod september = reports.month(2023, 9);
        reports.handledCase(other, september.firstDay(), "Trộm xe đạp");
        reports.entered(other, september);
        ReportingPeriod october = reports.month(2023, 10);

        Comparison cases = reports.as(MonthlyReportFixture.officerOf(other), () -> reading.beside(other, october))
                .get(reports.contents(other, october)
                        .figures()
                        .get(CASES)
                        .indicator()
                        .id());

        assertThat(cases.lastMonth().value()).isEqualByComparingTo("1");
        assertThat(cases.sumBefore().value()).isGreaterThanOrEqualTo(BigDecimal.ONE);
        assertThat(reports.as(TestPeople.OFFICER, () -> reading.beside(other, october)))
                .as("who does not write the report sees nothing of its draft")
                .allSatisfy(
                        (indicator, beside) -> assertThat(beside.lastMonth()).isNull());
    }

    @Test
    void onlyTheWardEntersAndOnlyTheDistrictReviews() {
        ReportingPeriod month = reports.month(2023, 6);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> reports.as(
                        TestPeople.OFFICER, () -> entry.enter(ward.id(), month, TypedFigure.of(TRAINED, "5", 0))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> reports.as(
                        TestPeople.AN_BIEN, () -> entry.enter(ward.id(), month, TypedFigure.of(TRAINED, "5", 0))));
        long handedIn = reports.submitted(ward, month);
        for (String other : List.of(TestPeople.KENH_DUONG, TestPeople.VIEWER, TestPeople.ADMIN)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .as(other)
                    .isThrownBy(() -> reports.as(other, () -> life.approve(ward.id(), month, handedIn, null)));
        }
    }

    @Test
    void aQuestionIsAnsweredByAnotherFigureByWordsOrByANoteToTheWhole() {
        ReportingPeriod month = reports.month(2023, 7);
        reports.returned(ward, month, Map.of(TIPS, "41 hay 14?", TRAINED, "Xem lại.", CASES, "Thiếu một vụ?"));

        enter(month, TypedFigure.of(TIPS, "14", 1));
        enter(month, TypedFigure.of(TIPS, "41", 2));
        reports.handledCase(ward, month.firstDay(), "Vụ bổ sung");

        assertThat(reports.contents(ward, month).unanswered())
                .as("a figure changed back answers nothing, a register that moved on does")
                .extracting(FigureRemark::text)
                .containsExactly("Xem lại.", "41 hay 14?");
        assertThat(answer(month, TRAINED, "Đúng là 440.", 0)).isEqualTo(new WordsOutcome.Saved(1));
        assertRefused("report.submit.unanswered", () -> submit(month, UUID.randomUUID()));
        long second = reports.as(
                TestPeople.KENH_DUONG,
                () -> submission.submit(
                        ward.id(), month, new SubmissionRequest(UUID.randomUUID(), "Số 41 là đúng.", null)));
        assertThat(reports.contents(ward, month).latest().id()).isEqualTo(second);
    }

    @Test
    void whatWasAskedStaysToBeAnsweredAfterAWithdrawal() {
        ReportingPeriod month = reports.month(2023, 8);
        reports.returned(ward, month, Map.of(TIPS, "41 hay 14?"));
        enter(month, TypedFigure.of(TIPS, "42", 1));
        submit(month, UUID.randomUUID());
        reports.as(TestPeople.KENH_DUONG, () -> submission.withdraw(ward.id(), month));
        enter(month, TypedFigure.of(TIPS, "41", 2));

        assertRefused("report.submit.unanswered", () -> submit(month, UUID.randomUUID()));
        answer(month, TIPS, "41 là đúng.", 0);
        long last = submit(month, UUID.randomUUID());
        reports.as(TestPeople.OFFICER, () -> life.approve(ward.id(), month, last, null));
        assertThat(reports.contents(ward, month).remarks()).isEmpty();
    }

    @Test
    void twoWhoWriteTheSameLineLoseNothing() {
        ReportingPeriod month = reports.month(2023, 9);
        ReportingUnit other = reports.anBien();
        reports.returned(other, month, Map.of(TIPS, "41 hay 14?"));
        long remark = reports.contents(other, month).remarks().get(0).id();

        reports.as(TestPeople.AN_BIEN, () -> {
            assertThat(words.note(other.id(), month, new TypedWords(CASES, "Sổ đủ.", 0)))
                    .isEqualTo(new WordsOutcome.Saved(1));
            assertThat(words.note(other.id(), month, new TypedWords(CASES, "Sổ thiếu.", 0)))
                    .isInstanceOfSatisfying(
                            WordsOutcome.ChangedMeanwhile.class,
                            changed -> assertThat(changed.text()).isEqualTo("Sổ đủ."));
            assertThat(words.note(other.id(), month, new TypedWords(CASES, "Sổ đủ.", 0)))
                    .isEqualTo(new WordsOutcome.Saved(1));
            assertThat(words.note(other.id(), month, new TypedWords(CASES, "x".repeat(501), 1)))
                    .isEqualTo(new WordsOutcome.TooLong(500));
            assertThat(words.answer(other.id(), month, remark, new TypedWords(TIPS, "Đúng.", 0)))
                    .isEqualTo(new WordsOutcome.Saved(1));
            assertThat(words.answer(other.id(), month, remark, new TypedWords(TIPS, "Sai.", 0)))
                    .isInstanceOf(WordsOutcome.ChangedMeanwhile.class);
            assertThat(words.answer(other.id(), month, remark, new TypedWords(TRAINED, "Đúng.", 0)))
                    .as("another figure's question")
                    .isEqualTo(new WordsOutcome.NoLongerAsked());
            assertThat(words.answer(other.id(), month, remark, new TypedWords(TIPS, "", 1)))
                    .isEqualTo(new WordsOutcome.Saved(2));
        });
        assertThat(reports.contents(other, month).unanswered()).hasSize(1);
    }

    @Test
    void aNoteDisturbsNobodyWhoTypesTheFigureAndIsHandedInWithIt() {
        ReportingPeriod month = reports.month(2022, 6);
        note(month, TRAINED, "Hai buổi chuyển sang tháng sau.", 0);
        reports.entered(ward, month);
        enter(month, TypedFigure.of(TRAINED, "441", 1));
        note(month, CASES, "Không có vụ nào.", 0);
        long seen = reports.contents(ward, month).fingerprint();

        long handedIn = reports.as(
                TestPeople.KENH_DUONG,
                () -> submission.submit(ward.id(), month, new SubmissionRequest(UUID.randomUUID(), null, seen)));

        Map<String, ReportedFigure> frozen = reports.contents(ward, month).figures();
        assertThat(frozen.get(TRAINED).note()).isEqualTo("Hai buổi chuyển sang tháng sau.");
        assertThat(frozen.get(TRAINED).noted().by()).isEqualTo("Nguyễn Thị Thu Hà");
        assertThat(frozen.get(CASES).note()).isEqualTo("Không có vụ nào.");
        assertThat(note(month, CASES, "Thôi.", 1)).isEqualTo(new WordsOutcome.Closed(ReportState.SUBMITTED));
        assertThat(handedIn).isPositive();
    }

    @Test
    void nobodyApprovesOverAColleaguesUnsentRemark() {
        ReportingPeriod month = reports.month(2023, 6);
        ReportingUnit other = reports.anBien();
        long handedIn = reports.submitted(other, month);
        reports.as(
                TestPeople.OFFICER,
                () -> life.remark(other.id(), month, handedIn, Map.of(TIPS, TypedRemark.first("41 hay 14?"))));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        reports.as(TestPeople.SECOND_OFFICER, () -> life.approve(other.id(), month, handedIn, null)))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("report.approve.unsent");
                    assertThat(refusal.arguments()).containsExactly("Trần Quang Minh", 4, 1);
                });
        assertRefused(
                "report.remark.overtaken",
                () -> reports.as(
                        TestPeople.SECOND_OFFICER,
                        () -> life.remark(other.id(), month, handedIn, Map.of(TIPS, TypedRemark.first("Số này lạ.")))));
        reports.as(
                TestPeople.SECOND_OFFICER,
                () -> life.remark(other.id(), month, handedIn, Map.of(TIPS, new TypedRemark("", "41 hay 14?"))));
        reports.as(TestPeople.SECOND_OFFICER, () -> life.approve(other.id(), month, handedIn, null));
        assertThat(reports.contents(other, month).state()).isEqualTo(ReportState.APPROVED);
    }

    private WordsOutcome answer(ReportingPeriod month, String key, String text, long version) {
        ReportContents contents = reports.contents(ward, month);
        long indicator = contents.figures().get(key).indicator().id();
        long remark = contents.remarks().stream()
                .filter(asked -> asked.indicatorId() == indicator)
                .findFirst()
                .orElseThrow()
                .id();
        return reports.as(
                TestPeople.KENH_DUONG,
                () -> words.answer(ward.id(), month, remark, new TypedWords(key, text, version)));
    }

    private WordsOutcome note(ReportingPeriod month, String key, String text, long version) {
        return reports.as(
                TestPeople.KENH_DUONG, () -> words.note(ward.id(), month, new TypedWords(key, text, version)));
    }

    private EntryOutcome enter(ReportingPeriod month, TypedFigure typed) {
        return reports.as(TestPeople.KENH_DUONG, () -> entry.enter(ward.id(), month, typed));
    }

    private long submit(ReportingPeriod month, UUID key) {
        return submit(ward, month, key);
    }

    private long submit(ReportingUnit unit, ReportingPeriod month, UUID key) {
        return reports.as(
                MonthlyReportFixture.officerOf(unit),
                () -> submission.submit(unit.id(), month, new SubmissionRequest(key, null, null)));
    }

    private List<FigureDifference> open(OwedReport owed) {
        return reports.as(TestPeople.OFFICER, () -> differences.open(List.of(owed)));
    }

    private MatrixCell cellOf(int year, int month) {
        return reports.as(TestPeople.OFFICER, () -> matrices.of(year))
                .cells()
                .filter(cell -> cell.unitSlug().equals(ward.slug()) && cell.month() == month)
                .findFirst()
                .orElseThrow();
    }

    private int submissions(ReportingPeriod month) {
        return owner.sql("""
                        select count(*) from report_submission submission
                          join monthly_report report on report.id = submission.report_id
                         where report.period_id = :period and report.reporting_unit_id = :unit""")
                .param("period", month.id())
                .param("unit", ward.id())
                .query(Integer.class)
                .single();
    }

    private List<String> events(ReportingPeriod month) {
        return owner.sql("""
                        select event.kind from report_event event
                          join monthly_report report on report.id = event.report_id
                         where report.period_id = :period and report.reporting_unit_id = :unit order by event.id""")
                .param("period", month.id())
                .param("unit", ward.id())
                .query(String.class)
                .list();
    }

    private static void assertRefused(String messageKey, Runnable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }

    /** Does both at the same moment; what is thrown is the answer. */
    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<?> work : List.of(one, other)) {
            running.add(threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                try {
                    return work.call();
                } catch (RuntimeException refused) {
                    return refused;
                }
            }));
        }
        try {
            return List.of(
                    running.get(0).get(30, TimeUnit.SECONDS), running.get(1).get(30, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }
}
