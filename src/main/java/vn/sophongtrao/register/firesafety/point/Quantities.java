package vn.sophongtrao.register.firesafety.point;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.VietnameseNumber;

/** Quantities by kind, gathered by the database into one value: {@code 2=4;5=1}. */
final class Quantities {

    /** The SQL that gathers them of {@code firefighting_equipment q}. */
    static final String GATHERED = "string_agg(q.equipment_kind_id || '=' || q.quantity, ';')";

    private Quantities() {}

    /** By the id of the kind. */
    static Map<Long, Long> read(@Nullable String gathered) {
        Map<Long, Long> byKind = new HashMap<>();
        if (gathered != null) {
            for (String pair : gathered.split(";", -1)) {
                int sign = pair.indexOf('=');
                byKind.put(Long.valueOf(pair.substring(0, sign)), Long.valueOf(pair.substring(sign + 1)));
            }
        }
        return byKind;
    }

    /** “Xà beng: 2, Rìu: 1”; empty where there is nothing. */
    static String inWords(Map<Long, Long> byKind, EquipmentKinds kinds, Locale language) {
        return kinds.inOrder(byKind).entrySet().stream()
                .map(entry -> entry.getKey().in(language) + ": " + VietnameseNumber.format(entry.getValue()))
                .collect(Collectors.joining("; "));
    }
}
