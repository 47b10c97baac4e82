package vn.sophongtrao.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.register.firesafety.point.PointDetails;
import vn.sophongtrao.register.firesafety.point.PointRegister;
import vn.sophongtrao.territory.ReportingUnit;

/** Tells the public firefighting points: as many at each month's end as the figures say, around the ward's ward. */
@Component
@Order(70)
class PointTeller implements RegisterTeller {

    private static final String POINTS = "firefighting_points";

    private final DemoStage stage;
    private final PointRegister register;
    private final DemoFigures figures;
    private final DemoNames names;

    PointTeller(DemoStage stage, PointRegister register, DemoFigures figures, DemoNames names) {
        this.stage = stage;
        this.register = register;
        this.figures = figures;
        this.names = names;
    }

    @Override
    public void tellBefore(ReportingUnit unit, Instant moment) {
        int standing = figures.stock(POINTS, unit.slug(), DemoTotals.FIRST_YEAR, 0);
        RegisterTeller.enter(
                unit,
                IntStream.rangeClosed(1, standing)
                        .mapToObj(number -> point(unit, number, DemoTotals.before("point", unit, number)))
                        .toList(),
                register::recordAll);
    }

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        int before = figures.stock(POINTS, unit.slug(), month.year(), month.month() - 1);
        int after = figures.stock(POINTS, unit.slug(), month.year(), month.month());
        List<PointDetails> founded = IntStream.rangeClosed(before + 1, after)
                .mapToObj(number -> point(unit, number, month.someDay("point", unit.slug(), number)))
                .filter(point -> month.holds(point.establishedOn()))
                .toList();
        RegisterTeller.enter(unit, founded, register::recordAll);
    }

    private PointDetails point(ReportingUnit unit, int number, LocalDate establishedOn) {
        String slug = unit.slug();
        int area = 1 + Seed.below(DemoUnits.residentialAreas(slug), "point-area", slug, number);
        return new PointDetails(
                stage.text(
                        "demo.alley",
                        String.valueOf(1 + Seed.below(180, "point-alley", slug, number)),
                        String.valueOf(area)),
                Seed.below(12, "unplaced", slug, number) == 0 ? null : DemoUnits.somewhere(slug, "point", number),
                names.person("keeper", slug, number),
                names.phone("keeper", slug, number),
                equipment(slug, number),
                establishedOn,
                Seed.below(2, "inspected", slug, number) == 0 ? establishedOn : null,
                null);
    }

    private static Map<String, Integer> equipment(String slug, int number) {
        Map<String, Integer> equipment = new LinkedHashMap<>();
        equipment.put("powder_extinguisher", 4 + Seed.below(6, "powder", slug, number));
        equipment.put("crowbar", 1 + Seed.below(2, "crowbar", slug, number));
        equipment.put("hammer", 1);
        equipment.put("bolt_cutter", 1);
        if (Seed.below(3, "hydrant", slug, number) == 0) {
            equipment.put("hydrant", 1);
            equipment.put("hose", 2);
        }
        return equipment;
    }
}
