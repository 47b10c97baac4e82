package vn.sophongtrao.demo;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides a whole into whole parts by weights so that the parts add up to it exactly (largest remainders). */
final class Apportionment {

    private Apportionment() {}

    /**
     * @param total what is divided, zero or more
     * @param weights the shares, not negative; the parts come in their order
     * @return a whole number for each key, all adding up to the total
     */
    static <K> Map<K, Long> divide(long total, Map<K, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<K, Long> parts = new LinkedHashMap<>();
        if (sum == 0) {
            if (total != 0) {
                throw new IllegalArgumentException("nobody to give " + total + " to");
            }
            weights.keySet().forEach(key -> parts.put(key, 0L));
            return parts;
        }
        weights.forEach((key, weight) -> parts.put(key, (long) Math.floor(total * weight / sum)));
        long left = total - parts.values().stream().mapToLong(Long::longValue).sum();
        List<K> byRemainder = byRemainder(total / sum, weights);
        for (int index = 0; index < left; index++) {
            parts.merge(byRemainder.get(index % byRemainder.size()), 1L, Long::sum);
        }
        return parts;
    }

    /** The keys with a share, the one that lost most by rounding down first. */
    private static <K> List<K> byRemainder(double unit, Map<K, Double> weights) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<K, Double> entry) -> {
                    double exact = unit * entry.getValue();
                    return Math.floor(exact) - exact;
                }))
                .map(Map.Entry::getKey)
                .toList();
    }
}
