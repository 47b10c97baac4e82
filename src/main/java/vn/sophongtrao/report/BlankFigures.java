package vn.sophongtrao.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.RuleViolation;

/** What is said of blank boxes without typing into them: that nothing happened, that a state is as it was. */
@Service
public class BlankFigures {

    private final OpenForms forms;
    private final FigureRows figures;
    private final KnownFigures known;
    private final Signatures signatures;

    BlankFigures(OpenForms forms, FigureRows figures, KnownFigures known, Signatures signatures) {
        this.forms = forms;
        this.figures = figures;
        this.known = known;
        this.signatures = signatures;
    }

    /**
     * Says of every blank FLOW box of the form, required or not, that nothing happened: a zero from now on.
     *
     * @return the boxes that were blank, for an undo
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public NothingSaid sayNothingToReport(long unitId, ReportingPeriod period) {
        Map<Long, Indicator> flows = forms.form(unitId, period).indicators().stream()
                .filter(indicator -> !indicator.isCounted() && indicator.aggregation() == Aggregation.FLOW)
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        List<FigureRows.Change> zeros = flows.values().stream()
                .map(indicator -> new FigureRows.Change(
                        indicator.id(),
                        BigDecimal.ZERO,
                        indicator.ratio() ? BigDecimal.ZERO : null,
                        FigureOrigin.NOTHING_TO_REPORT,
                        0))
                .toList();
        Map<Long, Long> filled = figures.fillBlanks(forms.report(unitId, period), unitId, zeros, signatures.now());
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
        Catalogue form = forms.form(unitId, period);
        Map<Long, Long> versions = new HashMap<>();
        said.versions()
                .forEach(
                        (key, version) -> form.find(key).ifPresent(indicator -> versions.put(indicator.id(), version)));
        return figures.blankAgain(forms.report(unitId, period), versions, signatures.now());
    }

    /**
     * Confirms that a state has not changed since last month.
     *
     * @throws RuleViolation where it is not a blank STOCK box, or last month's value is not known
     */
    @PreAuthorize("@reportAccess.mayEnter(#unitId)")
    @Transactional
    public void keepAsLastMonth(long unitId, ReportingPeriod period, String key) {
        Indicator indicator = OpenForms.typedIndicator(forms.form(unitId, period), key);
        if (indicator.aggregation() != Aggregation.STOCK) {
            throw new RuleViolation("report.keep.not-a-state");
        }
        FigureValue before = known.lastMonth(unitId, period, indicator.id())
                .orElseThrow(() -> new RuleViolation("report.keep.unknown"));
        FigureRows.Change same = new FigureRows.Change(
                indicator.id(), before.value(), before.denominator(), FigureOrigin.SAME_AS_LAST_MONTH, 0);
        if (figures.fillBlanks(forms.report(unitId, period), unitId, List.of(same), signatures.now())
                .isEmpty()) {
            throw new RuleViolation("report.keep.filled");
        }
    }
}
