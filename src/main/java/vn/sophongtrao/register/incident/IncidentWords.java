package vn.sophongtrao.register.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.sophongtrao.platform.vocabulary.Words;

/**
 * The categories and kinds as they stood when they were read, each in its order.
 *
 * @param kindWords the words of the kinds
 * @param kinds the same as kinds of seizures
 */
record IncidentWords(Words categories, Words kindWords, List<SeizureKind> kinds) {

    static IncidentWords of(Words categories, Words kinds) {
        return new IncidentWords(
                categories, kinds, kinds.all().stream().map(SeizureKind::new).toList());
    }

    Optional<SeizureKind> kind(String key) {
        return kindWords.find(key).map(SeizureKind::new);
    }

    SeizureKind kind(long id) {
        return new SeizureKind(kindWords.get(id));
    }

    /** What belongs to each kind, by its id, in the order of the kinds. */
    <T> Map<SeizureKind, T> inOrder(Map<Long, T> byKind) {
        Map<SeizureKind, T> ordered = new LinkedHashMap<>();
        kindWords.inOrder(byKind).forEach((word, value) -> ordered.put(new SeizureKind(word), value));
        return ordered;
    }
}
