package vn.sophongtrao.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.register.firesafety.Position;

/** How large the units are beside each other and about where they lie: the demo divides every total by these. Illustrative. */
final class DemoUnits {

    static final String OFFICE = "cap-quan";

    /** How far something lies from its ward's middle at most, in degrees: about 400 m. */
    private static final double REACH = 0.0038;

    private static final List<Ward> WARDS = ResourceTable.read("demo/wards.csv", Ward.class);

    private static final Map<String, Ward> BY_SLUG =
            WARDS.stream().collect(Collectors.toUnmodifiableMap(Ward::slug, Function.identity()));

    private DemoUnits() {}

    /**
     * A ward of the demo.
     *
     * @param households thousands, roughly
     * @param latitude degrees north of about its middle
     * @param longitude degrees east
     */
    record Ward(String slug, String name, double households, double latitude, double longitude) {}

    static List<String> wardSlugs() {
        return WARDS.stream().map(Ward::slug).toList();
    }

    static Ward ward(String slug) {
        Ward ward = BY_SLUG.get(slug);
        if (ward == null) {
            throw new IllegalArgumentException("the demo knows no ward " + slug);
        }
        return ward;
    }

    /** A position by chance around the ward's middle. */
    static Position somewhere(String slug, String what, int number) {
        Ward ward = ward(slug);
        return new Position(
                BigDecimal.valueOf(ward.latitude() + offset("north", what, slug, number)),
                BigDecimal.valueOf(ward.longitude() + offset("east", what, slug, number)));
    }

    private static double offset(Object... seed) {
        return REACH * (2 * Seed.of(seed).nextDouble() - 1);
    }

    /** How many residential areas the ward has. */
    static int residentialAreas(String slug) {
        return (int) Math.round(2 * ward(slug).households());
    }

    /** The units that take part in an indicator, with their shares. */
    static Map<String, Double> shares(String indicator) {
        Map<String, Double> shares = new LinkedHashMap<>();
        switch (indicator) {
            case "awards_city_police_individuals", "awards_district_individuals", "awards_district_collectives" ->
                shares.put(OFFICE, 1.0);
            case "fire_law_classes" -> {
                putWards(shares);
                shares.put(OFFICE, 16.0);
            }
            default -> putWards(shares);
        }
        return shares;
    }

    private static void putWards(Map<String, Double> shares) {
        WARDS.forEach(ward -> shares.put(ward.slug(), ward.households()));
    }
}
