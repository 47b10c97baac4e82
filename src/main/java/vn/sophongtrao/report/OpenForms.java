package vn.sophongtrao.report;

import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Catalogue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.territory.Territory;

/** What may be written to: forms of months that have begun, and reports that take figures. */
@Component
class OpenForms {

    private final Territory territory;
    private final IndicatorCatalogue catalogue;
    private final ReportRows reports;
    private final Signatures signatures;

    OpenForms(Territory territory, IndicatorCatalogue catalogue, ReportRows reports, Signatures signatures) {
        this.territory = territory;
        this.catalogue = catalogue;
        this.reports = reports;
        this.signatures = signatures;
    }

    /**
     * What the unit reports for the period.
     *
     * @throws NotFoundException where the unit owes no report for it
     * @throws RuleViolation where the period has not begun
     */
    Catalogue form(long unitId, ReportingPeriod period) {
        OwedReport owed = OwedReport.of(territory.unit(unitId), period);
        if (!period.isOpenOn(signatures.today())) {
            throw new RuleViolation("report.entry.not-open", period.firstDay());
        }
        return catalogue.inForce(period).reportedBy(owed.unit().kind(), period);
    }

    /** @throws NotFoundException where the unit reports no such indicator for the period */
    Indicator indicator(long unitId, ReportingPeriod period, String key) {
        return indicator(form(unitId, period), key);
    }

    /** @throws RuleViolation where the figure is counted */
    static Indicator typedIndicator(Catalogue form, String key) {
        Indicator indicator = indicator(form, key);
        if (indicator.isCounted()) {
            throw new RuleViolation("report.entry.counted");
        }
        return indicator;
    }

    private static Indicator indicator(Catalogue form, String key) {
        return form.find(key).orElseThrow(() -> new NotFoundException("indicator " + key));
    }

    /**
     * The id of the report, started where it was not yet.
     *
     * @throws RuleViolation where it takes no figures
     */
    long report(long unitId, ReportingPeriod period) {
        ReportRows.Open report = reports.shareOrStart(unitId, period.id());
        if (!report.state().takesFigures()) {
            throw new RuleViolation("report.refused." + report.state());
        }
        return report.id();
    }
}
