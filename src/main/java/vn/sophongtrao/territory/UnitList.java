package vn.sophongtrao.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.access.KeepsTheBook;

/** The units as the administrator reads them. */
@Service
@KeepsTheBook
class UnitList {

    private final Territory territory;

    UnitList(Territory territory) {
        this.territory = territory;
    }

    /** Every unit there ever was, wards in their official order, then the office. */
    public List<UnitRow> units() {
        UnitDirectory directory = territory.directory();
        List<UnitRow> rows = new ArrayList<>();
        int position = 0;
        for (ReportingUnit unit : directory.units()) {
            rows.add(new UnitRow(unit, unit.isWard() ? ++position : 0, heirs(directory, unit)));
        }
        return rows;
    }

    private static List<UnitRow.Heir> heirs(UnitDirectory directory, ReportingUnit unit) {
        return directory.successions().stream()
                .filter(succession -> succession.predecessorId() == unit.id())
                .map(succession -> new UnitRow.Heir(
                        Objects.requireNonNull(directory.byId().get(succession.successorId()))
                                .name(),
                        succession.effectiveOn(),
                        succession.kind().name()))
                .toList();
    }
}
