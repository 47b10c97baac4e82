package vn.sophongtrao.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.place.NewPlace;
import vn.sophongtrao.territory.place.PlaceDetails;
import vn.sophongtrao.territory.place.PlaceRegister;

/**
 * Tells the directory of places. Schools and offices are called after their ward, so that nothing that is invented is
 * said of one that exists; the two hospitals are the article's.
 */
@Component
@Order(10)
class PlaceTeller implements RegisterTeller {

    private final DemoStage stage;
    private final PlaceRegister register;
    private final DemoFigures figures;
    private final List<Kind> kinds = ResourceTable.read("demo/places.csv", Kind.class);
    private final Map<String, List<Known>> places = new HashMap<>();

    PlaceTeller(DemoStage stage, PlaceRegister register, DemoFigures figures) {
        this.stage = stage;
        this.register = register;
        this.figures = figures;
    }

    /**
     * A place that wards have.
     *
     * @param wards {@code all}, {@code recognised} for those whose school registers, or the slug of the one ward
     * @param name with the ward's name for %s
     */
    record Kind(String wards, String kind, @Nullable String level, String name, boolean registers) {}

    /**
     * A place that was told.
     *
     * @param registers whether it registers for “An toàn về ANTT” each year
     */
    record Known(long id, String kind, boolean registers) {}

    @Override
    public void tellBefore(ReportingUnit unit, Instant moment) {
        if (unit.isWard()) {
            places.put(unit.slug(), enter(unit, moment));
        }
    }

    @Override
    public void tell(ReportingUnit unit, ToldMonth month) {
        // The directory stands from the first day on.
    }

    /** The ward's places of a kind, in the order in which they were told. */
    List<Known> of(String ward, String kind) {
        return registering(places.getOrDefault(ward, List.of()), kind);
    }

    /** The ward's places that register each year. */
    List<Known> registering(String ward) {
        return places.getOrDefault(ward, List.of()).stream()
                .filter(Known::registers)
                .toList();
    }

    private static List<Known> registering(List<Known> among, String kind) {
        return among.stream().filter(place -> place.kind().equals(kind)).toList();
    }

    private List<Known> enter(ReportingUnit unit, Instant moment) {
        List<Known> entered = new ArrayList<>();
        for (int area = 1; area <= DemoUnits.residentialAreas(unit.slug()); area++) {
            entered.add(
                    enter(unit, moment, stage.text("demo.area", String.valueOf(area)), "residential_area", null, true));
        }
        for (Kind kind : kinds) {
            if (has(unit.slug(), kind.wards())) {
                entered.add(enter(
                        unit, moment, kind.name().formatted(unit.name()), kind.kind(), kind.level(), kind.registers()));
            }
        }
        return entered;
    }

    private boolean has(String ward, String wards) {
        return switch (wards) {
            case "all" -> true;
            case "recognised" -> figures.registersSchool(ward);
            default -> wards.equals(ward);
        };
    }

    private Known enter(
            ReportingUnit unit, Instant moment, String name, String kind, @Nullable String level, boolean registers) {
        UUID key = new UUID(
                unit.id(),
                Seed.of("place", unit.slug(), name, moment.toEpochMilli()).nextLong());
        NewPlace place = new NewPlace(unit.id(), new PlaceDetails(name, kind, level, null, null, null));
        return new Known(register.recordOnce(place, key, true), kind, registers);
    }
}
