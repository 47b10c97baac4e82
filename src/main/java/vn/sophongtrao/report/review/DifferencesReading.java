package vn.sophongtrao.report.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportDifferences;
import vn.sophongtrao.report.Signatures;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** Lists where a frozen figure and its register say different things, for the reports that the reader may see. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
public class DifferencesReading {

    private final Territory territory;
    private final IndicatorCatalogue catalogue;
    private final ReportDifferences differences;
    private final Signatures signatures;

    DifferencesReading(
            Territory territory, IndicatorCatalogue catalogue, ReportDifferences differences, Signatures signatures) {
        this.territory = territory;
        this.catalogue = catalogue;
        this.differences = differences;
        this.signatures = signatures;
    }

    private record Place(long unitId, long periodId) {}

    /** Differences in the reports of those months, by month, unit and order of the form. */
    public List<Difference> ofMonths(Collection<ReportingPeriod> periods) {
        List<OwedReport> owed = new ArrayList<>();
        for (ReportingPeriod period : periods) {
            for (ReportingUnit unit : territory.unitsDuring(period.window())) {
                if (signatures.reaches(unit.id())) {
                    owed.add(OwedReport.of(unit, period));
                }
            }
        }
        return of(owed);
    }

    /** Differences in those reports, by month, unit and order of the form. */
    List<Difference> of(Collection<OwedReport> reports) {
        Map<Place, OwedReport> places = new HashMap<>();
        reports.forEach(
                report -> places.put(new Place(report.unitId(), report.period().id()), report));
        List<Long> order =
                catalogue.allVersions().stream().map(Indicator::versionId).toList();
        List<Difference> found = new ArrayList<>();
        for (FigureDifference figure : differences.of(reports)) {
            OwedReport owed = places.get(new Place(figure.unitId(), figure.periodId()));
            if (owed != null) {
                catalogue
                        .inForce(owed.period())
                        .find(figure.key())
                        .ifPresent(indicator -> found.add(new Difference(owed, indicator, figure)));
            }
        }
        found.sort(Comparator.<Difference>comparingInt(
                        difference -> difference.owed().period().year())
                .thenComparingInt(difference -> difference.owed().period().month())
                .thenComparing(difference -> difference.owed().unit().kind())
                .thenComparingInt(difference -> difference.owed().unit().order())
                .thenComparingInt(
                        difference -> order.indexOf(difference.indicator().versionId())));
        return found;
    }
}
