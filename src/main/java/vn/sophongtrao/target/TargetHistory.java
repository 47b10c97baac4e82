package vn.sophongtrao.target;

import java.time.LocalDate;
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

/** What was done to a target, in words. */
@Service
@PreAuthorize(TargetAccess.READERS)
class TargetHistory {

    private static final String COMPLETED_ON = "completed_on";

    private final RecordHistory history;
    private final HistoryFields fields = HistoryFields.none()
            .number("target_value", "target.field.value")
            .day("due_on", "target.field.dueOn")
            .text("assigned_by", "target.field.assignedBy")
            .text("reference", "target.field.reference");

    private final HistoryFields completion = HistoryFields.none().day(COMPLETED_ON, "target.field.completedOn");

    TargetHistory(RecordHistory history) {
        this.history = history;
    }

    /** All that was done, the latest first; one statement. */
    public List<HistoryEntry> of(long id) {
        return history.of("target", id).stream().map(this::entry).toList();
    }

    private HistoryEntry entry(HistoryAct act) {
        Optional<HistoryRow> changed = act.record();
        if (changed.isEmpty()) {
            return act.entry("plus", Message.of("record.history.entered"), List.of());
        }
        HistoryRow row = changed.get();
        if (act.entered()) {
            return act.entry("plus", Message.of("record.history.entered"), completedAtOnce(row));
        }
        if (row.changed("withdrawal_reason")) {
            String reason = row.after().path("withdrawal_reason").asString();
            return act.entry(
                    "ban",
                    Message.of("record.history.withdrawn"),
                    List.of(Message.of("record.withdrawal.because", reason)));
        }
        if (row.changed(COMPLETED_ON)) {
            return row.after().hasNonNull(COMPLETED_ON)
                    ? act.entry("circle-check", Message.of("target.history.completed"), completion.changes(row))
                    : act.entry("arrow-back-up", Message.of("target.history.taken-back"), completion.changes(row));
        }
        return act.entry("pencil", Message.of("record.history.amended"), fields.changes(row));
    }

    private static List<Message> completedAtOnce(HistoryRow row) {
        return row.after().hasNonNull(COMPLETED_ON)
                ? List.of(Message.of(
                        "target.history.completed-on",
                        LocalDate.parse(row.after().path(COMPLETED_ON).asString())))
                : List.of();
    }
}
