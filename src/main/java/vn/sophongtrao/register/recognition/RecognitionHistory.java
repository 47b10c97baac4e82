package vn.sophongtrao.register.recognition;

import java.util.List;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.file.FileHistory;
import vn.sophongtrao.platform.record.HistoryAct;
import vn.sophongtrao.platform.record.HistoryEntry;
import vn.sophongtrao.platform.record.HistoryFields;
import vn.sophongtrao.platform.record.HistoryRow;
import vn.sophongtrao.platform.record.RecordHistory;
import vn.sophongtrao.platform.text.Message;

/** What was done to a recognition, in words. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class RecognitionHistory {

    private final RecordHistory history;
    private final HistoryFields fields;

    RecognitionHistory(RecordHistory history, RecognitionVocabulary vocabulary) {
        this.history = history;
        this.fields = HistoryFields.none()
                .day("registered_on", "recognition.field.registeredOn")
                .and(
                        "result",
                        Recognition.RESULT,
                        value -> Result.valueOf(value.asString()).label())
                .and(
                        "authority_id",
                        Recognition.AUTHORITY,
                        id -> vocabulary.authorities().get(id.asLong()))
                .text("decision_number", "recognition.field.decisionNumber")
                .day("decided_on", "recognition.field.decidedOn")
                .text("shortfall", "recognition.field.shortfall");
    }

    /** All that was done, the latest first; one statement. */
    public List<HistoryEntry> of(long id) {
        return history.of("recognition", id).stream()
                .map(act -> FileHistory.told(act).orElseGet(() -> entry(act)))
                .toList();
    }

    private HistoryEntry entry(HistoryAct act) {
        Optional<HistoryRow> changed = act.record();
        if (act.entered() || changed.isEmpty()) {
            return act.entry("plus", Message.of("recognition.history.registered"), List.of());
        }
        HistoryRow row = changed.get();
        if (row.changed("withdrawal_reason")) {
            String reason = row.after().path("withdrawal_reason").asString();
            return act.entry(
                    "ban",
                    Message.of("record.history.withdrawn"),
                    List.of(Message.of("record.withdrawal.because", reason)));
        }
        if (row.became("result", "MET")) {
            return act.entry("shield-check", Message.of("recognition.history.met"), fields.changes(row));
        }
        return row.became("result", "NOT_MET")
                ? act.entry("x", Message.of("recognition.history.not-met"), fields.changes(row))
                : act.entry("pencil", Message.of("record.history.amended"), fields.changes(row));
    }
}
