package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Quantities by kind, gathered by the database into one value: {@code 2=17;4=5.200}. */
final class Quantities {

    /** The SQL that gathers them of {@code seizure z}. */
    static final String GATHERED = "string_agg(z.seizure_kind_id || '=' || z.quantity, ';')";

    private Quantities() {}

    /** By the id of the kind. */
    static Map<Long, BigDecimal> read(@Nullable String gathered) {
        Map<Long, BigDecimal> byKind = new HashMap<>();
        if (gathered != null) {
            for (String pair : gathered.split(";", -1)) {
                int sign = pair.indexOf('=');
                byKind.put(Long.valueOf(pair.substring(0, sign)), new BigDecimal(pair.substring(sign + 1)));
            }
        }
        return byKind;
    }

    /** “2 súng, 5,2 kg pháo”; empty where there is nothing. */
    static String inWords(Map<Long, BigDecimal> byKind, IncidentWords vocabulary, Locale language) {
        return vocabulary.inOrder(byKind).entrySet().stream()
                .map(entry -> entry.getKey().counted(entry.getValue(), language))
                .collect(Collectors.joining(", "));
    }
}
