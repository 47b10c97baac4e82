package vn.sophongtrao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.register.recognition.NewRecognition;
import vn.sophongtrao.register.recognition.RecognitionDetails;
import vn.sophongtrao.register.recognition.RecognitionRegister;
import vn.sophongtrao.territory.ReportingUnit;

/**
 * Tells what registered for “An toàn về ANTT” and what came of it: wards and schools as the figures say, the rest by
 * chance. Of a year that is running only the registrations are known.
 */
@Component
@Order(40)
class RecognitionTeller implements RegisterTeller {

    private static final int MONTH_OF_REGISTRATION = 3;

    private final DemoStage stage;
    private final RecognitionRegister register;
    private final DemoFigures figures;
    private final PlaceTeller places;

    RecognitionTeller(DemoStage stage, RecognitionRegister register, DemoFigures figures, PlaceTeller places) {
        this.stage = stage;
        this.register = register;
        this.figures = figures;
        this.places = places;
    }

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        boolean decided = month.yearEnded() && month.period().isLastOfYear();
        boolean registered = !month.yearEnded() && month.month() == MONTH_OF_REGISTRATION;
        LocalDate registeredOn = LocalDate.of(month.year(), 3, 10);
        if (unit.isWard() && (decided || registered && month.holds(registeredOn))) {
            List<NewRecognition> recognitions = new ArrayList<>();
            recognitions.add(recognition(
                    unit,
                    null,
                    month,
                    registeredOn,
                    decided,
                    figures.meets("wards_recognised_safe", unit.slug(), month.year())));
            for (PlaceTeller.Known place : places.registering(unit.slug())) {
                recognitions.add(recognition(
                        unit, place, month, registeredOn, decided, meets(unit.slug(), place, month.year())));
            }
            register.recordAll(recognitions);
        }
    }

    private boolean meets(String ward, PlaceTeller.Known place, int year) {
        return place.kind().equals("school")
                ? figures.meets("schools_recognised_safe", ward, year)
                : Seed.below(12, "meets", ward, place.id(), year) > 0;
    }

    /** Residential areas are recognised by their ward, all others by the district. */
    private NewRecognition recognition(
            ReportingUnit unit,
            PlaceTeller.@Nullable Known place,
            ToldMonth month,
            LocalDate registeredOn,
            boolean decided,
            boolean met) {
        boolean byWard = place != null && place.kind().equals("residential_area");
        RecognitionDetails details = RecognitionDetails.registered(registeredOn);
        if (decided && met) {
            details = details.met(
                    byWard ? "ward_committee" : "district_committee",
                    stage.text(
                            byWard ? "demo.decision.ward" : "demo.decision.committee",
                            String.valueOf(
                                    200 + Seed.below(700, "recognised", byWard ? unit.slug() : "", month.year()))),
                    month.period().firstDay().plusDays(byWard ? 9 : 17));
        } else if (decided) {
            details = details.notMet(stage.text("demo.shortfall"));
        }
        return new NewRecognition(unit.id(), place == null ? null : place.id(), month.year(), details);
    }
}
