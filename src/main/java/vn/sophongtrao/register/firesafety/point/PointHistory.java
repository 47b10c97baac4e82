package vn.sophongtrao.register.firesafety.point;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

import vn.sophongtrao.platform.record.HistoryAct;
import vn.sophongtrao.platform.record.HistoryEntry;
import vn.sophongtrao.platform.record.HistoryFields;
import vn.sophongtrao.platform.record.HistoryRow;
import vn.sophongtrao.platform.record.RecordHistory;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.Written;

/** What was done to a point, in words. The log keeps telephones as dots. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class PointHistory {

    private static final HistoryFields FIELDS = HistoryFields.none()
            .text("address", "firesafety.field.address")
            .day("established_on", "firesafety.field.establishedOn")
            .number("latitude", "firesafety.field.latitude")
            .number("longitude", "firesafety.field.longitude")
            .text("keeper", "firesafety.field.keeper")
            .text("keeper_phone", "firesafety.field.keeperPhone")
            .day("last_inspection_on", "firesafety.field.lastInspectionOn")
            .day("ended_on", "firesafety.field.endedOn")
            .text("end_reason", "firesafety.field.endReason");

    private final RecordHistory history;
    private final EquipmentVocabulary vocabulary;

    PointHistory(RecordHistory history, EquipmentVocabulary vocabulary) {
        this.history = history;
        this.vocabulary = vocabulary;
    }

    /** All that was done, the latest first; one statement. */
    public List<HistoryEntry> of(long id) {
        return history.of("firefighting_point", id).stream().map(this::entry).toList();
    }

    private HistoryEntry entry(HistoryAct act) {
        if (act.entered()) {
            return act.entry("plus", Message.of("record.history.entered"), List.of());
        }
        List<Message> changes = new ArrayList<>();
        boolean ended = false;
        for (HistoryRow row : act.rows("firefighting_point")) {
            if (row.became("standing", "WITHDRAWN")) {
                String reason = row.after().path("withdrawal_reason").asString();
                return act.entry(
                        "ban",
                        Message.of("record.history.withdrawn"),
                        List.of(Message.of("record.withdrawal.because", reason)));
            }
            ended |= row.became("standing", "ENDED");
            changes.addAll(FIELDS.changes(row));
        }
        new TreeMap<>(act.rowsAbout("firefighting_equipment", "equipment_kind_id"))
                .forEach((kind, row) -> changes.add(HistoryFields.change(
                        vocabulary.current().get(kind), quantity(row.before()), quantity(row.after()))));
        return ended
                ? act.entry("flag", Message.of("firesafety.history.ended"), changes)
                : act.entry("pencil", Message.of("record.history.amended"), changes);
    }

    private static Object quantity(JsonNode row) {
        return row.hasNonNull("quantity") ? new BigDecimal(row.path("quantity").asString()) : Written.UNKNOWN;
    }
}
