package vn.sophongtrao.register.outreach;

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

/** What was done to a session, in words. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class OutreachHistory {

    private final RecordHistory history;
    private final HistoryFields fields;

    OutreachHistory(RecordHistory history, OutreachVocabulary vocabulary) {
        this.history = history;
        this.fields = HistoryFields.none()
                .and(
                        "kind_id",
                        "outreach.field.kind",
                        id -> vocabulary.current().kinds().get(id.asLong()))
                .text("topic", "outreach.field.topic")
                .day("held_on", "outreach.field.heldOn")
                .and(
                        "audience_id",
                        "outreach.field.audience",
                        id -> vocabulary.current().audiences().get(id.asLong()))
                .text("place", "outreach.field.place")
                .number("attendance", "outreach.field.attendance")
                .number("households", "outreach.field.households");
    }

    /** All that was done, the latest first; one statement. */
    public List<HistoryEntry> of(long id) {
        return history.of("outreach_session", id).stream().map(this::entry).toList();
    }

    private HistoryEntry entry(HistoryAct act) {
        Optional<HistoryRow> changed = act.record();
        if (act.entered() || changed.isEmpty()) {
            return act.entry("plus", Message.of("record.history.entered"), List.of());
        }
        HistoryRow row = changed.get();
        if (row.changed("withdrawal_reason")) {
            String reason = row.after().path("withdrawal_reason").asString();
            return act.entry(
                    "ban",
                    Message.of("record.history.withdrawn"),
                    List.of(Message.of("record.withdrawal.because", reason)));
        }
        return act.entry("pencil", Message.of("record.history.amended"), fields.changes(row));
    }
}
