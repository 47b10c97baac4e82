package vn.sophongtrao.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;

/**
 * A unit's report of a period and its life: draft, submitted, returned or approved, reopened. Each step is a method that
 * refuses where the state does not allow it, and answers the step to be written down.
 */
@Entity
class MonthlyReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "reporting_unit_id")
    private long unitId;

    private long periodId;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private @Nullable Long latestSubmissionId;
    private @Nullable Long approvedSubmissionId;
    private @Nullable Long reviewBegunBy;
    private @Nullable Instant reviewBegunAt;

    @Version
    private long version;

    /** Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected MonthlyReport() {}

    private MonthlyReport(long unitId, long periodId) {
        this.unitId = unitId;
        this.periodId = periodId;
        this.state = ReportState.DRAFT;
    }

    /** Begins a report: its first figure does so. */
    static MonthlyReport start(long unitId, long periodId) {
        return new MonthlyReport(unitId, periodId);
    }

    /** Refuses where the report does not wait for the district. */
    void requireWaiting() {
        requireState(ReportState.SUBMITTED);
    }

    /** Refuses where the report takes no figures and no submission. */
    void requireOpen() {
        if (!state.takesFigures()) {
            throw refused();
        }
    }

    /**
     * Hands the report in. The submission has been frozen under this report's lock.
     *
     * @param unanswered how many remarks of the return nothing was said to beside their figures: a note to the whole
     *     answers them all, without one the report would come back unchanged
     */
    ReportStep submit(long submissionId, int unanswered, @Nullable String note, Signature signature) {
        requireOpen();
        if (unanswered > 0 && Texts.blankToNull(note) == null) {
            throw new RuleViolation("report.submit.unanswered", unanswered);
        }
        state = ReportState.SUBMITTED;
        latestSubmissionId = submissionId;
        reviewBegunBy = null;
        reviewBegunAt = null;
        return step(ReportStep.Kind.SUBMITTED, signature, note);
    }

    /**
     * Takes the submission back, as long as nobody has begun to review it. What stands then is the approved submission
     * where there is one, otherwise none.
     */
    ReportStep withdraw(Signature signature) {
        requireState(ReportState.SUBMITTED);
        if (reviewBegunAt != null) {
            throw new RuleViolation("report.withdraw.review-begun");
        }
        ReportStep step = step(ReportStep.Kind.WITHDRAWN, signature, null);
        state = ReportState.DRAFT;
        latestSubmissionId = approvedSubmissionId;
        return step;
    }

    /** From now on the unit cannot withdraw what it handed in. */
    ReportStep beginReview(Signature signature) {
        requireState(ReportState.SUBMITTED);
        if (reviewBegunAt != null) {
            throw new RuleViolation("report.review.begun");
        }
        reviewBegunBy = signature.by();
        reviewBegunAt = signature.at();
        return step(ReportStep.Kind.REVIEW_BEGUN, signature, null);
    }

    /** Sends the submission back with a comment for its unit. */
    ReportStep returnWith(String comment, Signature signature) {
        requireState(ReportState.SUBMITTED);
        String why = required(comment, "report.return.comment-required");
        state = ReportState.RETURNED;
        return step(ReportStep.Kind.RETURNED, signature, why);
    }

    /**
     * Accepts the submission: from now on it counts.
     *
     * @param ownWork whether the approving person also entered or submitted it, which takes a note
     * @param unsent remarks on its figures that were not sent: an approval would drop them silently, so somebody sends
     *     them with a return or takes them away first
     */
    ReportStep approve(boolean ownWork, List<UnsentRemark> unsent, @Nullable String note, Signature signature) {
        requireState(ReportState.SUBMITTED);
        if (!unsent.isEmpty()) {
            UnsentRemark first = unsent.get(0);
            throw new RuleViolation("report.approve.unsent", first.by(), first.number(), unsent.size());
        }
        if (ownWork) {
            required(note, "report.approve.note-required");
        }
        state = ReportState.APPROVED;
        approvedSubmissionId = latestSubmissionId;
        return step(ReportStep.Kind.APPROVED, signature, Texts.blankToNull(note));
    }

    /** Opens an approved report for correction; its approved submission goes on counting until the next approval. */
    ReportStep reopen(String reason, Signature signature) {
        requireState(ReportState.APPROVED);
        String why = required(reason, "report.reopen.reason-required");
        state = ReportState.REOPENED;
        return step(ReportStep.Kind.REOPENED, signature, why);
    }

    /** Lets a frozen figure stand although its register now says otherwise. */
    ReportStep settleDifference(long indicatorId, String reason, Signature signature) {
        Long standing = standingSubmissionId();
        if (standing == null) {
            throw refused();
        }
        return new ReportStep(
                ReportStep.Kind.DIFFERENCE_SETTLED,
                standing,
                indicatorId,
                signature,
                required(reason, "report.settle.reason-required"));
    }

    private ReportStep step(ReportStep.Kind kind, Signature signature, @Nullable String comment) {
        return new ReportStep(kind, latestSubmissionId, null, signature, Texts.blankToNull(comment));
    }

    private void requireState(ReportState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw refused();
        }
    }

    private RuleViolation refused() {
        return new RuleViolation("report.refused." + state);
    }

    private static String required(@Nullable String text, String messageKey) {
        String given = Texts.blankToNull(text);
        if (given == null) {
            throw new RuleViolation(messageKey);
        }
        return given;
    }

    /** The submission whose figures are frozen now: the one handed in or approved, or the approved one meanwhile. */
    @Nullable
    Long standingSubmissionId() {
        return state == ReportState.SUBMITTED || state == ReportState.APPROVED
                ? latestSubmissionId
                : approvedSubmissionId;
    }

    /** Whether that submission waits for the district, or is approved and not opened again. */
    boolean stands(long submissionId) {
        return !state.takesFigures() && Objects.equals(latestSubmissionId, submissionId);
    }

    boolean isReviewBegun() {
        return reviewBegunAt != null;
    }

    ReportState state() {
        return state;
    }

    @Nullable
    Long latestSubmissionId() {
        return latestSubmissionId;
    }

    @Nullable
    Long approvedSubmissionId() {
        return approvedSubmissionId;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long unitId() {
        return unitId;
    }

    long periodId() {
        return periodId;
    }
}
