package vn.sophongtrao.report.review;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.account.ReportAccess;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.Section;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.platform.chart.Spark;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.OwnWork;
import vn.sophongtrao.report.Punctuality;

/** Reads what was handed in, with everything a reviewer compares it with, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@reportAccess.mayRead(#owed.unitId())")
class ReviewReading {

    private static final String HEAD = """
            select report.id as report_id, report.state,
                   coalesce(report.latest_submission_id > report.approved_submission_id, false) as resubmitted, submission.id as submission_id, submission.number,
                   submission.submitted_at, submitter.full_name as submitted_by,
                   coalesce(%1$s, false) as own_work, submission.note,
                   punctual.days_late, punctual.number as punctual_number,
                   reviewer.full_name as reviewer, report.review_begun_at,
                   approval.at as approved_at, approval.full_name as approved_by, approval.comment as approval_note,
                   saying.kind as said_kind, saying.comment as said, saying.full_name as said_by, saying.at as said_at
              from monthly_report report
              left join report_submission submission on submission.id = report.latest_submission_id
              left join account submitter on submitter.id = submission.submitted_by
              left join account reviewer on reviewer.id = report.review_begun_by
              %2$s
              left join lateral (
                    select event.at, event.comment, account.full_name
                      from report_event event join account on account.id = event.by_account
                     where event.report_id = report.id and event.kind = 'APPROVED'
                     order by event.at desc, event.id desc limit 1) approval on true
              left join lateral (
                    select event.kind, event.comment, event.at, account.full_name
                      from report_event event join account on account.id = event.by_account
                     where event.report_id = report.id and event.kind in ('RETURNED', 'REOPENED')
                     order by event.at desc, event.id desc limit 1) saying on true
             where report.reporting_unit_id = :unit and report.period_id = :period""".formatted(OwnWork.COLUMN, Punctuality.JOIN);

    private static final String FIGURES = """
            select figure.indicator_id, figure.indicator_version_id as version_id, figure.value, figure.denominator,
                   figure.origin, figure.note, noter.full_name as noted_by, figure.noted_at,
                   before.value as previous_value, before.denominator as previous_denominator
              from submission_figure figure
              join report_submission submission on submission.id = figure.submission_id
              left join account noter on noter.id = figure.noted_by
              left join report_submission previous on previous.report_id = submission.report_id
                                                  and previous.number = submission.number - 1
              left join submission_figure before on before.submission_id = previous.id
                                                and before.indicator_id = figure.indicator_id
             where figure.submission_id = :submission""";

    private final JdbcClient jdbc;
    private final IndicatorCatalogue catalogue;
    private final ReviewRemarks remarks;
    private final ReviewRecords records;
    private final FigureCourse course;
    private final ReviewFlags flags;
    private final DifferencesReading differences;
    private final ReportAccess access;

    ReviewReading(
            JdbcClient jdbc,
            IndicatorCatalogue catalogue,
            ReviewRemarks remarks,
            ReviewRecords records,
            FigureCourse course,
            ReviewFlags flags,
            DifferencesReading differences,
            ReportAccess access) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.remarks = remarks;
        this.records = records;
        this.course = course;
        this.flags = flags;
        this.differences = differences;
        this.access = access;
    }

    private record Frozen(
            long indicatorId,
            long versionId,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            FigureOrigin origin,
            @Nullable String note,
            @Nullable String notedBy,
            @Nullable OffsetDateTime notedAt,
            @Nullable BigDecimal previousValue,
            @Nullable BigDecimal previousDenominator) {

        @Nullable
        FigureValue now() {
            return FigureValue.ofNullable(value, denominator);
        }

        @Nullable
        FigureValue previous() {
            return FigureValue.ofNullable(previousValue, previousDenominator);
        }

        boolean isCounted() {
            return origin == FigureOrigin.COUNTED;
        }
    }

    /** Where the report stands; empty where it has not been started. */
    Optional<ReviewHead> head(OwedReport owed) {
        return jdbc.sql(HEAD)
                .param("unit", owed.unitId())
                .param("period", owed.period().id())
                .query(ReviewHead.class)
                .optional();
    }

    /** The report for somebody who may decide on it. */
    @PreAuthorize("@reportAccess.mayReview(#owed.unitId())")
    ReviewPage forDecision(OwedReport owed) {
        return page(owed);
    }

    /** The report with its latest submission. */
    ReviewPage page(OwedReport owed) {
        ReviewHead head = head(owed).orElse(null);
        if (head == null) {
            return ReviewPage.notStarted(owed);
        }
        return head.submissionId() == null
                ? new ReviewPage(owed, head, List.of(), List.of(), List.of())
                : page(owed, head, head.submissionId());
    }

    private ReviewPage page(OwedReport owed, ReviewHead head, long submission) {
        List<Frozen> frozen = jdbc.sql(FIGURES)
                .param("submission", submission)
                .query(Frozen.class)
                .list();
        FigureCourse.Months months = course.before(owed.unitId(), owed.period());
        Map<Long, ReviewFlag> flagged = flags.of(List.of(submission)).stream()
                .collect(Collectors.toMap(ReviewFlag::indicatorId, Function.identity()));
        Map<Long, Difference> differing = differences.of(List.of(owed)).stream()
                .collect(Collectors.toMap(difference -> difference.indicator().id(), Function.identity()));
        Map<Long, List<ReviewRemark>> asked =
                remarks.of(head.reportId(), submission, access.mayReadDraft(owed.unitId()));
        Map<Long, Indicator> versions =
                catalogue.allVersions().stream().collect(Collectors.toMap(Indicator::versionId, Function.identity()));
        Map<Long, List<ReviewRecord>> behind = records.of(owed, submission, counted(frozen, versions));
        Map<Long, Integer> order = order(owed);

        List<ReviewFigure> figures = new ArrayList<>();
        for (Frozen figure : frozen.stream()
                .sorted(Comparator.comparing(one -> order.getOrDefault(one.indicatorId(), Integer.MAX_VALUE)))
                .toList()) {
            long id = figure.indicatorId();
            ReviewFlag flag = flagged.get(id);
            List<ReviewRemark> said = asked.getOrDefault(id, List.of());
            OffsetDateTime notedAt = figure.notedAt();
            figures.add(new ReviewFigure(
                    figures.size() + 1,
                    Objects.requireNonNull(versions.get(figure.versionId())),
                    figure.now(),
                    months.before(id, 1),
                    months.before(id, 12),
                    Spark.of(months.endingWith(id, figure.now()), flag != null && flag.isOdd()),
                    figure.isCounted(),
                    flag,
                    figure.previous(),
                    figure.note(),
                    figure.notedBy(),
                    notedAt == null ? null : notedAt.toInstant(),
                    behind.getOrDefault(id, List.of()),
                    differing.get(id),
                    said.stream().filter(ReviewRemark::sent).toList(),
                    said.stream().filter(remark -> !remark.sent()).findFirst().orElse(null)));
        }
        return new ReviewPage(
                owed,
                head,
                figures.stream().filter(ReviewFigure::needsLook).toList(),
                sections(owed, figures),
                figures);
    }

    private List<ReviewSection> sections(OwedReport owed, List<ReviewFigure> figures) {
        Map<Long, Label> headings = new HashMap<>();
        for (Section section : catalogue.inForce(owed.period()).sections()) {
            section.indicators().forEach(indicator -> headings.put(indicator.id(), section.label()));
        }
        Map<Label, List<ReviewFigure>> grouped = new LinkedHashMap<>();
        for (ReviewFigure figure : figures) {
            if (!figure.needsLook()) {
                Label heading = headings.getOrDefault(
                        figure.indicator().id(), figure.indicator().label());
                grouped.computeIfAbsent(heading, label -> new ArrayList<>()).add(figure);
            }
        }
        return grouped.entrySet().stream()
                .map(section -> new ReviewSection(section.getKey(), section.getValue()))
                .toList();
    }

    private Map<Long, Integer> order(OwedReport owed) {
        Map<Long, Integer> order = new HashMap<>();
        catalogue.inForce(owed.period()).indicators().forEach(indicator -> order.put(indicator.id(), order.size()));
        return order;
    }

    private static Map<Long, FigureQuestion> counted(List<Frozen> figures, Map<Long, Indicator> versions) {
        Map<Long, FigureQuestion> questions = new HashMap<>();
        for (Frozen figure : figures) {
            Indicator indicator = versions.get(figure.versionId());
            FigureQuestion question = indicator == null ? null : indicator.counting();
            if (figure.isCounted() && question != null) {
                questions.put(figure.indicatorId(), question);
            }
        }
        return questions;
    }
}
