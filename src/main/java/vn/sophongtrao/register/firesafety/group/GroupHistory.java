package vn.sophongtrao.register.firesafety.group;

import java.util.List;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.record.HistoryAct;
import vn.sophongtrao.platform.record.HistoryEntry;
import vn.sophongtrao.platform.record.HistoryFields;
import vn.sophongtrao.platform.record.HistoryRow;
import vn.sophongtrao.platform.record.RecordHistory;
import vn.sophongtrao.platform.text.Message;

/** What was done to a group, in words. The log keeps telephones as dots. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class GroupHistory {

    private static final HistoryFields FIELDS = HistoryFields.none()
            .text("number", "firesafety.field.number")
            .text("residential_area", "firesafety.field.residentialArea")
            .text("address_range", "firesafety.field.addressRange")
            .number("latitude", "firesafety.field.latitude")
            .number("longitude", "firesafety.field.longitude")
            .number("households", "firesafety.field.households")
            .day("established_on", "firesafety.field.establishedOn")
            .text("leader", "firesafety.field.leader")
            .text("leader_phone", "firesafety.field.leaderPhone")
            .flag("linked_alarm", "firesafety.field.linkedAlarm")
            .number("bells", "firesafety.field.bells")
            .number("buttons", "firesafety.field.buttons")
            .number("extinguishers", "firesafety.field.extinguishers")
            .number("tools", "firesafety.field.tools")
            .day("last_drill_on", "firesafety.field.lastDrillOn")
            .day("ended_on", "firesafety.field.endedOn")
            .text("end_reason", "firesafety.field.endReason");

    private final RecordHistory history;

    GroupHistory(RecordHistory history) {
        this.history = history;
    }

    /** All that was done, the latest first; one statement. */
    public List<HistoryEntry> of(long id) {
        return history.of("fire_safety_group", id).stream()
                .map(GroupHistory::entry)
                .toList();
    }

    private static HistoryEntry entry(HistoryAct act) {
        Optional<HistoryRow> changed = act.record();
        if (act.entered() || changed.isEmpty()) {
            return act.entry("plus", Message.of("record.history.entered"), List.of());
        }
        HistoryRow row = changed.get();
        if (row.became("standing", "WITHDRAWN")) {
            String reason = row.after().path("withdrawal_reason").asString();
            return act.entry(
                    "ban",
                    Message.of("record.history.withdrawn"),
                    List.of(Message.of("record.withdrawal.because", reason)));
        }
        return row.became("standing", "ENDED")
                ? act.entry("flag", Message.of("firesafety.history.ended"), FIELDS.changes(row))
                : act.entry("pencil", Message.of("record.history.amended"), FIELDS.changes(row));
    }
}
