package vn.sophongtrao.report;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.sophongtrao.platform.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The life of a report without a database. */
class MonthlyReportTests {

    private static final Signature WARD = new Signature(1, Instant.parse("2023-11-15T09:40:00Z"));
    private static final Signature DISTRICT = new Signature(2, Instant.parse("2023-11-16T02:12:00Z"));

    private final MonthlyReport report = MonthlyReport.start(7, 11);

    @Test
    void aReportBeginsAsADraft() {
        assertThat(report.state()).isEqualTo(ReportState.DRAFT);
        assertThat(report.standingSubmissionId()).isNull();
    }

    @Test
    void aSubmissionWaitsForTheDistrict() {
        ReportStep step = report.submit(100, 0, "  ", WARD);

        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(step).isEqualTo(new ReportStep(ReportStep.Kind.SUBMITTED, 100L, null, WARD, null));
    }

    @Test
    void aSubmissionIsTakenBackUntilTheReviewBegins() {
        report.submit(100, 0, null, WARD);

        ReportStep step = report.withdraw(WARD);

        assertThat(step.submissionId()).isEqualTo(100);
        assertThat(report.state()).isEqualTo(ReportState.DRAFT);
        assertThat(report.latestSubmissionId()).isNull();
    }

    @Test
    void nothingIsTakenBackOnceTheReviewHasBegun() {
        report.submit(100, 0, null, WARD);
        report.beginReview(DISTRICT);

        assertRefused("report.withdraw.review-begun", () -> report.withdraw(WARD));
        assertRefused("report.review.begun", () -> report.beginReview(DISTRICT));
    }

    @Test
    void aNewSubmissionAwaitsAReviewOfItsOwn() {
        report.submit(100, 0, null, WARD);
        report.beginReview(DISTRICT);
        report.returnWith("31 hay 13?", DISTRICT);
        report.submit(101, 0, null, WARD);

        assertThat(report.isReviewBegun()).isFalse();
        report.withdraw(WARD);
        assertThat(report.state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void aReturnSaysWhy() {
        report.submit(100, 0, null, WARD);

        assertRefused("report.return.comment-required", () -> report.returnWith(" ", DISTRICT));
        assertRefused("report.return.comment-required", () -> report.returnWith("\u200b\ufeff \u0301", DISTRICT));
    }

    @Test
    void whatOneEnteredOneselfIsApprovedOnlyWithANote() {
        report.submit(100, 0, null, DISTRICT);

        assertRefused("report.approve.note-required", () -> report.approve(true, List.of(), null, DISTRICT));
        assertThat(report.approve(true, List.of(), "Đồng nghiệp nghỉ phép.", DISTRICT)
                        .comment())
                .isEqualTo("Đồng nghiệp nghỉ phép.");
        assertThat(report.approvedSubmissionId()).isEqualTo(100);
    }

    @Test
    void anApprovedReportGoesOnCountingWhileItIsReopened() {
        approved(100);

        report.reopen("Sổ thêm một vụ.", DISTRICT);

        assertThat(report.state()).isEqualTo(ReportState.REOPENED);
        assertThat(report.approvedSubmissionId()).isEqualTo(100);
        assertThat(report.standingSubmissionId()).isEqualTo(100);
        report.submit(101, 0, null, WARD);
        assertThat(report.approvedSubmissionId()).isEqualTo(100);
        report.withdraw(WARD);
        assertThat(report.latestSubmissionId()).isEqualTo(100);
    }

    @Test
    void aReopeningSaysWhy() {
        approved(100);

        assertRefused("report.reopen.reason-required", () -> report.reopen("", DISTRICT));
    }

    @Test
    void aStepOutOfTurnIsRefusedWithTheStateNamed() {
        assertRefused("report.refused.DRAFT", () -> report.withdraw(WARD));
        assertRefused("report.refused.DRAFT", () -> report.beginReview(DISTRICT));
        assertRefused("report.refused.DRAFT", () -> report.returnWith("x", DISTRICT));
        assertRefused("report.refused.DRAFT", () -> report.approve(false, List.of(), null, DISTRICT));
        assertRefused("report.refused.DRAFT", () -> report.reopen("x", DISTRICT));
        assertRefused("report.refused.DRAFT", () -> report.settleDifference(5, "x", DISTRICT));
        report.submit(100, 0, null, WARD);
        assertRefused("report.refused.SUBMITTED", () -> report.submit(101, 0, null, WARD));
        assertRefused("report.refused.SUBMITTED", () -> report.reopen("x", DISTRICT));
        report.approve(false, List.of(), null, DISTRICT);
        assertRefused("report.refused.APPROVED", () -> report.submit(101, 0, null, WARD));
        assertRefused("report.refused.APPROVED", () -> report.withdraw(WARD));
        assertRefused("report.refused.APPROVED", () -> report.returnWith("x", DISTRICT));
        assertRefused("report.refused.APPROVED", () -> report.approve(false, List.of(), null, DISTRICT));
    }

    private void approved(long submission) {
        report.submit(submission, 0, null, WARD);
        report.approve(false, List.of(), null, DISTRICT);
    }

    @Test
    void whatTheDistrictAskedIsNotHandedInUnansweredUnlessTheWholeIsAnswered() {
        report.submit(100, 0, null, WARD);
        report.returnWith("31 hay 13?", DISTRICT);

        assertRefused("report.submit.unanswered", () -> report.submit(101, 1, "  ", WARD));
        assertThat(report.state()).isEqualTo(ReportState.RETURNED);
        report.submit(101, 1, "Đúng là 31.", WARD);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void anApprovalDropsNoRemark() {
        report.submit(100, 0, null, WARD);
        List<UnsentRemark> unsent = List.of(new UnsentRemark("Trần Quang Minh", 19));

        assertRefused("report.approve.unsent", () -> report.approve(false, unsent, null, DISTRICT));
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }

    private static void assertRefused(String messageKey, Runnable step) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(step::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
