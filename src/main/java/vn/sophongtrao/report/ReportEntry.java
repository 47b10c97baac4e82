package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.NumberText;
import vn.sophongtrao.platform.text.TypedText;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.territory.Territory;

/**
 * Entering the figures of a month. Every change is one transaction under a shared lock of the report, so that a figure
 * answered as saved is in the submission that follows; each figure has a version of its own.
 */
@Service
public class ReportEntry {

    /** The longest note on a figure, in characters. */
    public static final int NOTE_LENGTH = 500;

    private final Territory territory;
    private final IndicatorCatalogue catalogue;
    private final ReportRows reports;
    private final FigureRows figures;
    private final KnownFigures known;
    private final Signatures signatures;

    ReportEntry(
            Territory territory,
            IndicatorCatalogue catalogue,
            ReportRows reports,
            FigureRows figures,
            KnownFigures known,
            Signatures signatures) {
        this.territory = territory;
        this.catalogue = catalogue;
        this.reports = reports;
        this.figures = figures;
        this.known = known;
        this.signatures = signatures;
    }

    /** {@link #enter(long, ReportingPeriod, List)} for one figure. */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public EntryOutcome enter(long unitId, ReportingPeriod period, TypedFigure typed) {
        return Objects.requireNonNull(entered(unitId, period, List.of(typed)).get(typed.key()));
    }

    /**
     * Enters what was typed. Figures do not depend on each other: what can be saved is saved, each of the others is
     * answered with what is wrong. An emptied box is a blank, which is not zero. A figure that breaks a check of the
     * catalogue is saved all the same: it is the submission that refuses it.
     *
     * @param typed at most one for each key
     * @return what became of each, by key
     * @throws NotFoundException where the unit owes no report for the period, or reports no such indicator
     * @throws RuleViolation where the figure is counted, or the period has not begun
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public Map<String, EntryOutcome> enter(long unitId, ReportingPeriod period, List<TypedFigure> typed) {
        return entered(unitId, period, typed);
    }

    private Map<String, EntryOutcome> entered(long unitId, ReportingPeriod period, List<TypedFigure> typed) {
        Catalogue form = form(unitId, period);
        Map<String, EntryOutcome> outcomes = new LinkedHashMap<>();
        Map<String, FigureRows.Change> changes = new LinkedHashMap<>();
        for (TypedFigure figure : typed) {
            read(typedIndicator(form, figure.key()), figure, changes, outcomes);
        }
        if (changes.isEmpty()) {
            return outcomes;
        }
        ReportRows.Open report = reports.shareOrStart(unitId, period.id());
        if (!report.state().takesFigures()) {
            changes.keySet().forEach(key -> outcomes.put(key, new EntryOutcome.Closed(report.state())));
            return outcomes;
        }
        List<FigureRows.Change> writable = changes.values().stream()
                .filter(change -> change.version() > 0 || !change.isBlank())
                .toList();
        Map<Long, Long> written =
                writable.isEmpty() ? Map.of() : figures.write(report.id(), unitId, writable, signatures.now());
        Map<String, FigureRows.Change> others = new LinkedHashMap<>();
        changes.forEach((key, change) -> {
            Long version = written.get(change.indicatorId());
            if (version == null) {
                others.put(key, change);
            } else {
                outcomes.put(key, new EntryOutcome.Saved(version));
            }
        });
        if (!others.isEmpty()) {
            Map<Long, FigureRows.Row> standing = figures.of(report.id());
            others.forEach((key, change) -> outcomes.put(key, compared(change, standing.get(change.indicatorId()))));
        }
        return outcomes;
    }

    private static void read(
            Indicator indicator,
            TypedFigure typed,
            Map<String, FigureRows.Change> changes,
            Map<String, EntryOutcome> outcomes) {
        if (Texts.isLonger(typed.note(), NOTE_LENGTH)) {
            outcomes.put(typed.key(), new EntryOutcome.NoteTooLong(NOTE_LENGTH));
            return;
        }
        NumberText value = VietnameseNumber.parse(typed.value(), indicator.decimals());
        NumberText denominator =
                VietnameseNumber.parse(indicator.ratio() ? typed.denominator() : null, indicator.decimals());
        if (value instanceof NumberText.Refused || denominator instanceof NumberText.Refused) {
            outcomes.put(typed.key(), new EntryOutcome.Unreadable(refused(value), refused(denominator)));
            return;
        }
        String note = typed.note() == null ? null : TypedText.lines(typed.note());
        changes.put(
                typed.key(),
                new FigureRows.Change(
                        indicator.id(),
                        number(value),
                        number(denominator),
                        FigureOrigin.TYPED,
                        note,
                        Math.max(0, typed.version())));
    }

    /** A figure whose version has moved on: either it already says the same, as after a lost answer, or it is another's. */
    private static EntryOutcome compared(FigureRows.Change change, FigureRows.@Nullable Row row) {
        if (row == null) {
            return new EntryOutcome.Saved(0);
        }
        return change.says(row)
                ? new EntryOutcome.Saved(row.version())
                : new EntryOutcome.ChangedMeanwhile(
                        row.value(),
                        row.denominator(),
                        row.note(),
                        row.version(),
                        row.enteredByName(),
                        row.enteredAt());
    }

    /**
     * Enters the figures of a whole month at once, whatever stood there: for what comes as a file.
     *
     * @param month typed figures by indicator key
     * @throws RuleViolation where the report takes no figures, or one of them is counted
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public void enterMonth(long unitId, ReportingPeriod period, Map<String, FigureValue> month) {
        Catalogue form = form(unitId, period);
        List<FigureRows.Change> changes = new ArrayList<>();
        month.forEach((key, figure) -> changes.add(new FigureRows.Change(
                typedIndicator(form, key).id(), figure.value(), figure.denominator(), FigureOrigin.TYPED, null, 0)));
        figures.overwrite(openReport(unitId, period), unitId, changes, signatures.now());
    }

    /**
     * Says of every blank FLOW box of the form, required or not, that nothing happened: a zero from now on.
     *
     * @return the boxes that were blank, for an undo
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public NothingSaid sayNothingToReport(long unitId, ReportingPeriod period) {
        Map<Long, Indicator> flows = form(unitId, period).indicators().stream()
                .filter(indicator -> !indicator.isCounted() && indicator.aggregation() == Aggregation.FLOW)
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        List<FigureRows.Change> zeros = flows.values().stream()
                .map(indicator -> new FigureRows.Change(
                        indicator.id(),
                        BigDecimal.ZERO,
                        indicator.ratio() ? BigDecimal.ZERO : null,
                        FigureOrigin.NOTHING_TO_REPORT,
                        null,
                        0))
                .toList();
        Map<Long, Long> filled = figures.fillBlanks(openReport(unitId, period), unitId, zeros, signatures.now());
        Map<String, Long> versions = new HashMap<>();
        flows.forEach((id, indicator) -> {
            Long version = filled.get(id);
            if (version != null) {
                versions.put(indicator.key(), version);
            }
        });
        return new NothingSaid(versions);
    }

    /**
     * Takes back what {@link #sayNothingToReport} said, save where somebody has changed it since.
     *
     * @return how many boxes are blank again
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public int takeBackNothingToReport(long unitId, ReportingPeriod period, NothingSaid said) {
        Catalogue form = form(unitId, period);
        Map<Long, Long> versions = new HashMap<>();
        said.versions()
                .forEach(
                        (key, version) -> form.find(key).ifPresent(indicator -> versions.put(indicator.id(), version)));
        return figures.blankAgain(openReport(unitId, period), versions, signatures.now());
    }

    /**
     * Confirms that a state has not changed since last month.
     *
     * @throws RuleViolation where it is not a blank STOCK box, or last month's value is not known
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public void keepAsLastMonth(long unitId, ReportingPeriod period, String key) {
        Indicator indicator = typedIndicator(form(unitId, period), key);
        if (indicator.aggregation() != Aggregation.STOCK) {
            throw new RuleViolation("report.keep.not-a-state");
        }
        FigureValue before = known.lastMonth(unitId, period, indicator.id())
                .orElseThrow(() -> new RuleViolation("report.keep.unknown"));
        FigureRows.Change same = new FigureRows.Change(
                indicator.id(), before.value(), before.denominator(), FigureOrigin.SAME_AS_LAST_MONTH, null, 0);
        if (figures.fillBlanks(openReport(unitId, period), unitId, List.of(same), signatures.now())
                .isEmpty()) {
            throw new RuleViolation("report.keep.filled");
        }
    }

    private long openReport(long unitId, ReportingPeriod period) {
        ReportRows.Open report = reports.shareOrStart(unitId, period.id());
        if (!report.state().takesFigures()) {
            throw new RuleViolation("report.refused." + report.state());
        }
        return report.id();
    }

    private Catalogue form(long unitId, ReportingPeriod period) {
        OwedReport owed = OwedReport.of(territory.unit(unitId), period);
        if (!period.isOpenOn(signatures.today())) {
            throw new RuleViolation("report.entry.not-open", period.firstDay());
        }
        return catalogue.inForce(period).reportedBy(owed.unit().kind(), period);
    }

    private static Indicator typedIndicator(Catalogue form, String key) {
        Indicator indicator = form.find(key).orElseThrow(() -> new NotFoundException("indicator " + key));
        if (indicator.isCounted()) {
            throw new RuleViolation("report.entry.counted");
        }
        return indicator;
    }

    private static NumberText.@Nullable Refused refused(NumberText text) {
        return text instanceof NumberText.Refused refused ? refused : null;
    }

    private static @Nullable BigDecimal number(NumberText text) {
        return text instanceof NumberText.Read read ? read.value() : null;
    }
}
