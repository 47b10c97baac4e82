package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.figures.CountedRelation;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureQuestion;

/**
 * Where frozen figures and their registers have parted. Asked of the submission that stands: the one handed in or
 * approved, or the approved one while the report is being corrected. A typed figure has no register to differ from.
 */
@Service
@Transactional(readOnly = true)
public class ReportDifferences {

    private static final String DIFFERING = """
            , register (version_id, unit_id, period_id, value, denominator) as (
              select cast(question as bigint), unit_id, period_id, sum(value), sum(denominator)
                from counted group by 1, 2, 3),
            frozen as (
              select report.id as report_id, report.reporting_unit_id as unit_id, report.period_id,
                     figure.submission_id, figure.indicator_id, figure.indicator_version_id, figure.value,
                     figure.denominator
                from monthly_report report
                join submission_figure figure
                  on figure.submission_id = case when report.state in ('SUBMITTED', 'APPROVED')
                                                 then report.latest_submission_id
                                                 else report.approved_submission_id end
               where figure.origin = 'COUNTED' and figure.indicator_version_id = any (:versions)
                 and (report.reporting_unit_id, report.period_id) in (select unit_id, period_id from stretch))
            select frozen.unit_id, frozen.period_id, frozen.report_id, frozen.submission_id, frozen.indicator_id,
                   indicator.key, frozen.value, frozen.denominator,
                   coalesce(register.value, 0) as register_value,
                   case when frozen.denominator is not null then coalesce(register.denominator, 0) end
                     as register_denominator,
                   (select settled.reason from settled_difference settled
                     where settled.report_id = frozen.report_id and settled.submission_id = frozen.submission_id
                       and settled.indicator_id = frozen.indicator_id
                       and settled.register_value = coalesce(register.value, 0)
                       and settled.register_denominator is not distinct from
                           case when frozen.denominator is not null then coalesce(register.denominator, 0) end
                     order by settled.id desc limit 1) as settled_because
              from frozen
              join indicator on indicator.id = frozen.indicator_id
              left join register on register.version_id = frozen.indicator_version_id
                   and register.unit_id = frozen.unit_id and register.period_id = frozen.period_id
             where frozen.value <> coalesce(register.value, 0)
                or frozen.denominator <> coalesce(register.denominator, 0)
             order by frozen.period_id, frozen.unit_id, frozen.indicator_id""";

    private final JdbcClient jdbc;
    private final IndicatorCatalogue catalogue;
    private final FigureCounting counting;

    ReportDifferences(JdbcClient jdbc, IndicatorCatalogue catalogue, FigureCounting counting) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.counting = counting;
    }

    private record Row(
            long unitId,
            long periodId,
            long reportId,
            long submissionId,
            long indicatorId,
            String key,
            BigDecimal value,
            @Nullable BigDecimal denominator,
            BigDecimal registerValue,
            @Nullable BigDecimal registerDenominator,
            @Nullable String settledBecause) {

        FigureDifference difference() {
            return new FigureDifference(
                    unitId,
                    periodId,
                    reportId,
                    submissionId,
                    indicatorId,
                    key,
                    new FigureValue(value, denominator),
                    new FigureValue(registerValue, registerDenominator),
                    settledBecause);
        }
    }

    /** All differences of the reports, settled ones too, in one statement however many reports. */
    public List<FigureDifference> of(Collection<OwedReport> reports) {
        Map<String, FigureQuestion> questions = new HashMap<>();
        Set<Long> versions = new HashSet<>();
        for (Indicator indicator : catalogue.allVersions()) {
            FigureQuestion question = indicator.counting();
            if (question != null && counting.canAnswer(question)) {
                questions.put(String.valueOf(indicator.versionId()), question);
                versions.add(indicator.versionId());
            }
        }
        if (questions.isEmpty() || reports.isEmpty()) {
            return List.of();
        }
        CountedRelation relation = counting.relation(
                questions, reports.stream().map(OwedReport::stretch).toList());
        return jdbc
                .sql(relation.with() + DIFFERING)
                .params(relation.parameters())
                .param("versions", versions.toArray(Long[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::difference)
                .toList();
    }

    /** The differences of the reports that nobody has settled. */
    public List<FigureDifference> open(Collection<OwedReport> reports) {
        return of(reports).stream().filter(FigureDifference::isOpen).toList();
    }

    private record Part(
            String source,
            long recordId,
            String label,
            LocalDate happenedOn,
            @Nullable BigDecimal frozenValue,
            @Nullable BigDecimal frozenDenominator,
            @Nullable BigDecimal registerValue,
            @Nullable BigDecimal registerDenominator) {}

    /** The records that make a difference: those that came, went, or contribute something else now. */
    public List<DifferingRecord> records(OwedReport report, FigureDifference difference) {
        Indicator indicator =
                catalogue.inForce(report.period()).find(difference.key()).orElse(null);
        FigureQuestion question = indicator == null ? null : indicator.counting();
        if (question == null) {
            return List.of();
        }
        CountedRelation relation = counting.relation(Map.of("asked", question), List.of(report.stretch()));
        return jdbc
                .sql(relation.with() + """
                        , kept as (
                          select source, record_id, label, happened_on, value, denominator from submission_record
                           where submission_id = :submission and indicator_id = :indicator)
                        select coalesce(counted.source, kept.source) as source,
                               coalesce(counted.record_id, kept.record_id) as record_id,
                               coalesce(counted.label, kept.label) as label,
                               coalesce(counted.happened_on, kept.happened_on) as happened_on,
                               kept.value as frozen_value, kept.denominator as frozen_denominator,
                               counted.value as register_value, counted.denominator as register_denominator
                          from counted
                          full join kept on kept.source = counted.source and kept.record_id = counted.record_id
                         where kept.value is distinct from counted.value
                            or kept.denominator is distinct from counted.denominator
                         order by 4, 2""")
                .params(relation.parameters())
                .param("submission", difference.submissionId())
                .param("indicator", difference.indicatorId())
                .query(Part.class)
                .list()
                .stream()
                .map(part -> new DifferingRecord(
                        part.recordId(),
                        part.label(),
                        part.happenedOn(),
                        FigureValue.ofNullable(part.frozenValue(), part.frozenDenominator()),
                        FigureValue.ofNullable(part.registerValue(), part.registerDenominator()),
                        counting.recordPath(part.source(), part.recordId())))
                .toList();
    }
}
