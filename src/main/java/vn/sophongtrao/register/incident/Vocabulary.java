package vn.sophongtrao.register.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The categories and kinds as they stood when they were read, each in its order. */
record Vocabulary(
        List<IncidentCategory> categories,
        List<SeizureKind> kinds,
        Map<Long, IncidentCategory> categoriesById,
        Map<Long, SeizureKind> kindsById) {

    static Vocabulary of(List<IncidentCategory> categories, List<SeizureKind> kinds) {
        return new Vocabulary(
                List.copyOf(categories),
                List.copyOf(kinds),
                categories.stream().collect(Collectors.toUnmodifiableMap(IncidentCategory::id, Function.identity())),
                kinds.stream().collect(Collectors.toUnmodifiableMap(SeizureKind::id, Function.identity())));
    }

    Optional<IncidentCategory> category(String key) {
        return categories.stream()
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    Optional<SeizureKind> kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    IncidentCategory category(long id) {
        return Optional.ofNullable(categoriesById.get(id))
                .orElseThrow(() -> new NoSuchElementException("incident category " + id));
    }

    SeizureKind kind(long id) {
        return Optional.ofNullable(kindsById.get(id))
                .orElseThrow(() -> new NoSuchElementException("seizure kind " + id));
    }

    List<IncidentCategory> categoriesInUse(LocalDate day) {
        return categories.stream().filter(category -> category.isInUse(day)).toList();
    }

    /** Quantities by kind, in the kinds' order. */
    <T> Map<SeizureKind, T> inOrder(Map<Long, T> byId) {
        Map<SeizureKind, T> ordered =
                new TreeMap<>((one, other) -> Integer.compare(kinds.indexOf(one), kinds.indexOf(other)));
        byId.forEach((id, quantity) -> ordered.put(kind(id), quantity));
        return ordered;
    }
}
