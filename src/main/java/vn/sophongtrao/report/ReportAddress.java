package vn.sophongtrao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** Finds the report that an address names. */
@Component
public class ReportAddress {

    private final ReportingCalendar calendar;
    private final Territory territory;
    private final ActorSource actors;
    private final Signatures signatures;

    ReportAddress(ReportingCalendar calendar, Territory territory, ActorSource actors, Signatures signatures) {
        this.calendar = calendar;
        this.territory = territory;
        this.actors = actors;
        this.signatures = signatures;
    }

    /**
     * The report of an address.
     *
     * @param slug the unit; null for the one in whose name the reader acts
     * @throws NotFoundException where there is no such month or unit, or the reader may not see the unit
     */
    public OwedReport of(int year, int month, @Nullable String slug) {
        ReportingUnit unit = slug == null ? own() : territory.unit(slug);
        if (!signatures.reaches(unit.id())) {
            throw new NotFoundException("reports of " + unit.slug());
        }
        return OwedReport.of(unit, calendar.period(year, month));
    }

    private ReportingUnit own() {
        Long unitId = actors.current().unitId();
        if (unitId == null) {
            throw new NotFoundException("a report without its unit");
        }
        return territory.unit(unitId);
    }
}
