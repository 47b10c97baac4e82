package vn.sophongtrao.territory;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.time.DateRange;

/**
 * A ward or the district office, as it stands in the directory.
 *
 * @param slug permanent key of addresses and exports
 * @param name proper name without the level word: “Kênh Dương”, “Cấp quận”
 * @param officialCode code of the General Statistics Office, null for the office; codes are reused, never a key
 * @param namedAfterPerson whether documents write “Phường …” with a capital
 * @param order place in the official order
 * @param validity the days on which the unit exists
 */
public record ReportingUnit(
        long id,
        String slug,
        UnitKind kind,
        String name,
        @Nullable String officialCode,
        boolean namedAfterPerson,
        int order,
        DateRange validity) {

    public boolean isWard() {
        return kind == UnitKind.WARD;
    }

    public boolean isOffice() {
        return kind == UnitKind.OFFICE;
    }

    /** Its name where it heads something: “Phường Kênh Dương”, “Cấp quận”. */
    public Message atHead() {
        return Message.of(isWard() ? "territory.unit.ward" : "territory.unit.office", name);
    }

    /** Its name within a sentence: “phường Kênh Dương”, “Cấp quận”. */
    public Message named() {
        return Message.of(isWard() ? "territory.unit.ward.named" : "territory.unit.office", name);
    }
}
