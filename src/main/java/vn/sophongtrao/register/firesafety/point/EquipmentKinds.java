package vn.sophongtrao.register.firesafety.point;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.sophongtrao.platform.vocabulary.Words;

/** The kinds of equipment as they stood when they were read, in their order. */
record EquipmentKinds(Words words) {

    List<EquipmentKind> all() {
        return words.all().stream().map(EquipmentKind::new).toList();
    }

    Optional<EquipmentKind> find(String key) {
        return words.find(key).map(EquipmentKind::new);
    }

    EquipmentKind get(long id) {
        return new EquipmentKind(words.get(id));
    }

    /** What belongs to each kind, by its id, in the order of the kinds. */
    <T> Map<EquipmentKind, T> inOrder(Map<Long, T> byKind) {
        Map<EquipmentKind, T> ordered = new LinkedHashMap<>();
        words.inOrder(byKind).forEach((word, value) -> ordered.put(new EquipmentKind(word), value));
        return ordered;
    }
}
