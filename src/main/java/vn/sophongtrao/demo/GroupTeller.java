package vn.sophongtrao.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.register.firesafety.group.GroupDetails;
import vn.sophongtrao.register.firesafety.group.GroupRegister;
import vn.sophongtrao.territory.ReportingUnit;

/** Tells the inter-family groups: as many at each month's end as the figures say. */
@Component
@Order(60)
class GroupTeller implements RegisterTeller {

    private static final String GROUPS = "fire_safety_groups";

    private final DemoStage stage;
    private final GroupRegister register;
    private final DemoFigures figures;
    private final DemoNames names;

    GroupTeller(DemoStage stage, GroupRegister register, DemoFigures figures, DemoNames names) {
        this.stage = stage;
        this.register = register;
        this.figures = figures;
        this.names = names;
    }

    @Override
    public void tellBefore(ReportingUnit unit, Instant moment) {
        int standing = figures.stock(GROUPS, unit.slug(), DemoTotals.FIRST_YEAR, 0);
        RegisterTeller.enter(
                unit,
                IntStream.rangeClosed(1, standing)
                        .mapToObj(number -> group(unit, number, DemoTotals.before("group", unit, number), null))
                        .toList(),
                register::recordAll);
    }

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        int before = figures.stock(GROUPS, unit.slug(), month.year(), month.month() - 1);
        int after = figures.stock(GROUPS, unit.slug(), month.year(), month.month());
        List<GroupDetails> founded = IntStream.rangeClosed(before + 1, after)
                .mapToObj(number ->
                        group(unit, number, month.someDay("group", unit.slug(), number), drill(unit, number, month)))
                .filter(group -> month.holds(group.establishedOn()))
                .toList();
        RegisterTeller.enter(unit, founded, register::recordAll);
    }

    /** A drill on the day itself, where there was one: what came later is not known yet. */
    private static @Nullable LocalDate drill(ReportingUnit unit, int number, ToldMonth month) {
        return Seed.below(3, "drill", unit.slug(), number) == 0 ? month.someDay("group", unit.slug(), number) : null;
    }

    private GroupDetails group(
            ReportingUnit unit, int number, LocalDate establishedOn, @Nullable LocalDate lastDrillOn) {
        Object[] seed = {"group", unit.slug(), number};
        int households = 5 + Seed.below(11, seed);
        int area = 1 + Seed.below(DemoUnits.residentialAreas(unit.slug()), "group-area", unit.slug(), number);
        int house = 2 + 2 * Seed.below(30, "house", unit.slug(), number);
        return new GroupDetails(
                "%02d".formatted(number),
                stage.text("demo.area", String.valueOf(area)),
                stage.text(
                        "demo.houses",
                        String.valueOf(house),
                        String.valueOf(house + 2 * households),
                        String.valueOf(1 + Seed.below(120, "alley", unit.slug(), number))),
                Seed.below(5, "placed", unit.slug(), number) > 0
                        ? DemoUnits.somewhere(unit.slug(), "group", number)
                        : null,
                households,
                names.person("leader", unit.slug(), number),
                names.phone("leader", unit.slug(), number),
                households,
                households,
                households + Seed.below(4, "extinguishers", unit.slug(), number),
                2 + Seed.below(4, "tools", unit.slug(), number),
                Seed.below(10, "alarm", unit.slug(), number) < 7,
                establishedOn,
                lastDrillOn,
                null);
    }
}
