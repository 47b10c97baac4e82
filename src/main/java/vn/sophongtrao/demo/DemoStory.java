package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.report.FigureWords;
import vn.sophongtrao.report.ReportEntry;
import vn.sophongtrao.report.ReportLife;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportSubmission;
import vn.sophongtrao.report.SubmissionRequest;
import vn.sophongtrao.report.TypedRemark;
import vn.sophongtrao.report.TypedWords;
import vn.sophongtrao.territory.ReportingUnit;

/** Tells the month of one unit, as its persons would do it and at the moments they would. */
@Component
class DemoStory {

    /** Required figures that the unfinished draft still lacks. */
    private static final List<String> STILL_BLANK = List.of("households_with_extinguisher", "households_cages_removed");

    private static final String MISTYPED = "households_cages_removed";
    private static final String READ_WITH_CARE = "households_fire_trained";

    private final DemoStage stage;
    private final IndicatorCatalogue catalogue;
    private final List<RegisterTeller> registers;
    private final IncidentTeller incidents;
    private final ReportEntry entry;
    private final FigureWords words;
    private final ReportReading reports;
    private final ReportSubmission submission;
    private final ReportLife life;
    private final DemoTotals totals;
    private final DemoFigures figures;

    DemoStory(
            DemoStage stage,
            IndicatorCatalogue catalogue,
            List<RegisterTeller> registers,
            IncidentTeller incidents,
            ReportEntry entry,
            FigureWords words,
            ReportReading reports,
            ReportSubmission submission,
            ReportLife life,
            DemoTotals totals,
            DemoFigures figures) {
        this.stage = stage;
        this.catalogue = catalogue;
        this.registers = registers;
        this.incidents = incidents;
        this.entry = entry;
        this.words = words;
        this.reports = reports;
        this.submission = submission;
        this.life = life;
        this.totals = totals;
        this.figures = figures;
    }

    /** A month that has ended. */
    void tell(ReportingUnit unit, ReportingPeriod period, DemoPlan plan) {
        String slug = unit.slug();
        ToldMonth month =
                new ToldMonth(period, period.lastDay(), plan.recorded(slug, period), plan.hasEnded(period.year()));
        bringUpToDate(unit, month);
        switch (plan.stage(slug, period)) {
            case NOT_STARTED -> {}
            case DRAFT -> type(unit, period, plan.submitted(slug, period), STILL_BLANK);
            case SUBMITTED -> submit(unit, period, plan.submitted(slug, period));
            case IN_REVIEW -> {
                long waiting = submit(unit, period, plan.submitted(slug, period));
                stage.as(
                        DemoPersons.REVIEWER,
                        plan.decided(slug, period),
                        () -> life.beginReview(unit.id(), period, waiting));
            }
            case RETURNED -> submitWithSlip(unit, period, plan);
            case APPROVED ->
                approve(unit, period, submit(unit, period, plan.submitted(slug, period)), plan.decided(slug, period));
            case APPROVED_ON_SECOND_TRY -> {
                submitWithSlip(unit, period, plan);
                answer(unit, period, plan.mended(slug, period));
                approve(unit, period, submit(unit, period, plan.mended(slug, period)), plan.decidedAgain(slug, period));
            }
            case REOPENED -> {
                long approved = submit(unit, period, plan.submitted(slug, period));
                approve(unit, period, approved, plan.decided(slug, period));
                stage.as(
                        DemoPersons.REVIEWER,
                        plan.muchLater(slug, period),
                        () -> life.reopen(unit.id(), period, approved, stage.text("demo.story.reopen")));
            }
        }
        if (plan.registerMovesOn(slug, period)) {
            incidents.tellLate(unit, period, plan.muchLater(slug, period));
        }
    }

    /** What stood in the registers before the first month. */
    void tellBefore(List<ReportingUnit> units, Instant moment) {
        for (RegisterTeller register : registers) {
            units.forEach(unit ->
                    stage.as(DemoPersons.writerOf(unit.slug()), moment, () -> register.tellBefore(unit, moment)));
        }
    }

    /** Enters into the registers what has happened in the month. */
    void bringUpToDate(ReportingUnit unit, ToldMonth month) {
        stage.as(
                DemoPersons.writerOf(unit.slug()),
                month.moment(),
                () -> registers.forEach(register -> register.tell(unit, month)));
        registers.forEach(register -> register.tellByDistrict(unit, month));
    }

    private void type(ReportingUnit unit, ReportingPeriod period, Instant moment, List<String> blanks) {
        Map<String, FigureValue> month = typedFigures(unit, period);
        blanks.forEach(month::remove);
        stage.as(DemoPersons.writerOf(unit.slug()), moment, () -> entry.enterMonth(unit.id(), period, month));
    }

    /** Types what is missing or was wrong, and hands the report in. */
    private long submit(ReportingUnit unit, ReportingPeriod period, Instant moment) {
        return handIn(unit, period, moment, typedFigures(unit, period));
    }

    private long handIn(ReportingUnit unit, ReportingPeriod period, Instant moment, Map<String, FigureValue> month) {
        return stage.as(DemoPersons.writerOf(unit.slug()), moment, () -> {
            entry.enterMonth(unit.id(), period, month);
            noteHowTheArticleIsRead(unit, period, month);
            return submission.submit(unit.id(), period, new SubmissionRequest(key(unit, period, moment), null, null));
        });
    }

    /** The first submission has a slip of the hand, which the district notices and returns. */
    private void submitWithSlip(ReportingUnit unit, ReportingPeriod period, DemoPlan plan) {
        Map<String, FigureValue> month = typedFigures(unit, period);
        FigureValue right = month.get(MISTYPED);
        if (right == null) {
            throw new IllegalStateException(unit.slug() + " does not report " + MISTYPED);
        }
        month.put(
                MISTYPED, FigureValue.of(right.value().multiply(BigDecimal.TEN).add(BigDecimal.ONE)));
        long waiting = handIn(unit, period, plan.submitted(unit.slug(), period), month);
        stage.as(DemoPersons.REVIEWER, plan.decided(unit.slug(), period), () -> {
            life.remark(
                    unit.id(), period, waiting, Map.of(MISTYPED, TypedRemark.first(stage.text("demo.story.remark"))));
            life.returnWith(unit.id(), period, waiting, stage.text("demo.story.return"));
        });
    }

    /** Says beside the figure what was wrong with it. */
    private void answer(ReportingUnit unit, ReportingPeriod period, Instant moment) {
        stage.as(
                DemoPersons.writerOf(unit.slug()),
                moment,
                () -> reports.read(unit, period)
                        .remarks()
                        .forEach(remark -> words.answer(
                                unit.id(),
                                period,
                                remark.id(),
                                new TypedWords(MISTYPED, stage.text("demo.story.answer"), 0))));
    }

    private void approve(ReportingUnit unit, ReportingPeriod period, long waiting, Instant moment) {
        stage.as(DemoPersons.REVIEWER, moment, () -> life.approve(unit.id(), period, waiting, ""));
    }

    /** “49/748 hộ” of the article is read as 49.748; the December figure of one ward says so. */
    private void noteHowTheArticleIsRead(ReportingUnit unit, ReportingPeriod period, Map<String, FigureValue> month) {
        Optional<String> note = totals.note(READ_WITH_CARE);
        FigureValue figure = month.get(READ_WITH_CARE);
        boolean here = period.year() == DemoTotals.ARTICLE_YEAR
                && period.isLastOfYear()
                && unit.slug().equals(DemoUnits.wardSlugs().get(0));
        if (here && note.isPresent() && figure != null) {
            words.note(unit.id(), period, new TypedWords(READ_WITH_CARE, note.get(), 0));
        }
    }

    private Map<String, FigureValue> typedFigures(ReportingUnit unit, ReportingPeriod period) {
        Catalogue form = catalogue.inForce(period).reportedBy(unit.kind(), period);
        Map<String, FigureValue> month = new LinkedHashMap<>();
        for (Indicator indicator : form.indicators()) {
            if (!indicator.isCounted()) {
                figures.figure(indicator, unit.slug(), period.year(), period.month())
                        .ifPresent(figure -> month.put(indicator.key(), figure));
            }
        }
        return month;
    }

    private static UUID key(ReportingUnit unit, ReportingPeriod period, Instant moment) {
        return new UUID(unit.id() << 32 | period.id(), moment.toEpochMilli());
    }
}
