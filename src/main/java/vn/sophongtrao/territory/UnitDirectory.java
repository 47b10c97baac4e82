package vn.sophongtrao.territory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.sophongtrao.platform.time.DateRange;

/** All units and successions as they stood when they were read: immutable, so that it can be shared between requests. */
record UnitDirectory(List<ReportingUnit> units, List<Succession> successions, Map<Long, ReportingUnit> byId) {

    static UnitDirectory of(List<ReportingUnit> units, List<Succession> successions) {
        List<ReportingUnit> ordered = units.stream()
                .sorted(Comparator.comparing(ReportingUnit::kind)
                        .thenComparing(ReportingUnit::order)
                        .thenComparing(unit -> unit.validity().from()))
                .toList();
        return new UnitDirectory(
                ordered,
                List.copyOf(successions),
                ordered.stream().collect(Collectors.toUnmodifiableMap(ReportingUnit::id, Function.identity())));
    }

    Optional<ReportingUnit> unit(String slug) {
        return units.stream().filter(unit -> unit.slug().equals(slug)).findFirst();
    }

    List<ReportingUnit> existingDuring(DateRange days) {
        return units.stream().filter(unit -> unit.validity().overlaps(days)).toList();
    }

    /** The unit and all whose living records had passed to it by that day, itself first. */
    Set<Long> withPredecessors(long unitId, LocalDate day) {
        Set<Long> found = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(unitId));
        while (!open.isEmpty()) {
            long current = open.poll();
            if (found.add(current)) {
                open.addAll(predecessorsOf(current, day));
            }
        }
        return found;
    }

    private List<Long> predecessorsOf(long unitId, LocalDate day) {
        List<Long> predecessors = new ArrayList<>();
        for (Succession succession : successions) {
            if (succession.successorId() == unitId
                    && succession.kind().handsOverRecords()
                    && !succession.effectiveOn().isAfter(day)) {
                predecessors.add(succession.predecessorId());
            }
        }
        return predecessors;
    }
}
