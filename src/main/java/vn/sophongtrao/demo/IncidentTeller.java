package vn.sophongtrao.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.register.incident.IncidentDetails;
import vn.sophongtrao.register.incident.IncidentRegister;
import vn.sophongtrao.territory.ReportingUnit;

/** Tells the incidents. */
@Component
@Order(80)
class IncidentTeller implements RegisterTeller {

    private final DemoStage stage;
    private final IncidentRegister register;
    private final DemoIncidents incidents;

    IncidentTeller(DemoStage stage, IncidentRegister register, DemoFigures figures, DemoTotals totals) {
        this.stage = stage;
        this.register = register;
        this.incidents = new DemoIncidents(figures, totals);
    }

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        record(
                unit,
                incidents.of(unit.slug(), month.period()).stream()
                        .filter(incident -> !incident.detectedOn().isAfter(month.until()))
                        .filter(incident -> incident.handledOn() == null
                                || !incident.handledOn().isAfter(month.until()))
                        .toList());
    }

    /** A case of an approved month that came into the register afterwards. */
    void tellLate(ReportingUnit unit, ReportingPeriod period, Instant moment) {
        LocalDate day = period.lastDay().minusDays(3);
        stage.as(
                DemoPersons.writerOf(unit.slug()),
                moment,
                () -> record(
                        unit,
                        List.of(new DemoIncident(
                                "theft", day, day, stage.text("demo.story.late-case"), true, Map.of()))));
    }

    private void record(ReportingUnit unit, List<DemoIncident> told) {
        RegisterTeller.enter(
                unit,
                told.stream()
                        .map(incident -> new IncidentDetails(
                                incident.category(),
                                incident.detectedOn(),
                                incident.handledOn(),
                                incident.account(),
                                incident.fromPeople(),
                                incident.seizures()))
                        .toList(),
                register::recordAll);
    }
}
