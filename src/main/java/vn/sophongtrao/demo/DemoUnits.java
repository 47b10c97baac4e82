package vn.sophongtrao.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How large the units are beside each other: the demo divides every total by these. Illustrative. */
final class DemoUnits {

    static final String OFFICE = "cap-quan";

    /** Thousands of households, roughly. */
    private static final Map<String, Double> WARDS = wards();

    private DemoUnits() {}

    private static Map<String, Double> wards() {
        Map<String, Double> wards = new LinkedHashMap<>();
        wards.put("cat-dai", 3.4);
        wards.put("an-bien", 4.4);
        wards.put("lam-son", 3.3);
        wards.put("an-duong", 5.6);
        wards.put("tran-nguyen-han", 4.6);
        wards.put("ho-nam", 3.6);
        wards.put("trai-cau", 4.3);
        wards.put("du-hang", 3.2);
        wards.put("hang-kenh", 5.3);
        wards.put("dong-hai", 3.9);
        wards.put("niem-nghia", 3.8);
        wards.put("nghia-xa", 4.9);
        wards.put("du-hang-kenh", 6.6);
        wards.put("kenh-duong", 5.2);
        wards.put("vinh-niem", 7.4);
        return wards;
    }

    static List<String> wardSlugs() {
        return List.copyOf(WARDS.keySet());
    }

    /** The units that take part in an indicator, with their shares. */
    static Map<String, Double> shares(String indicator) {
        Map<String, Double> shares = new LinkedHashMap<>();
        switch (indicator) {
            case "awards_city_police_individuals", "awards_district_individuals", "awards_district_collectives" ->
                shares.put(OFFICE, 1.0);
            // Where the article or the police portal names the place.
            case "models_replicated_nationally" -> {
                shares.put("cat-dai", 1.0);
                shares.put(OFFICE, 1.9);
            }
            case "models_launched" -> {
                List.of("lam-son", "an-duong", "du-hang-kenh", "kenh-duong", OFFICE)
                        .forEach(slug -> shares.put(slug, 1.0));
            }
            case "models_maintained", "fire_law_classes" -> {
                shares.putAll(WARDS);
                shares.put(OFFICE, 16.0);
            }
            default -> shares.putAll(WARDS);
        }
        return shares;
    }
}
