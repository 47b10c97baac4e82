package vn.sophongtrao.territory.place;

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

/** What was done to a place, in words. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class PlaceHistory {

    private final RecordHistory history;
    private final HistoryFields fields;

    PlaceHistory(RecordHistory history, PlaceVocabulary vocabulary) {
        this.history = history;
        this.fields = HistoryFields.none()
                .text("name", "territory.place.field.name")
                .and("kind_id", Place.KIND, id -> vocabulary.current().kinds().get(id.asLong()))
                .and(
                        "level_id",
                        Place.LEVEL,
                        id -> vocabulary.current().levels().get(id.asLong()))
                .text("address", "territory.place.field.address")
                .day("valid_from", "territory.place.field.validFrom")
                .day("ended_on", "territory.place.field.endedOn")
                .text("end_reason", "territory.place.field.endReason");
    }

    /** All that was done, the latest first; one statement. */
    public List<HistoryEntry> of(long id) {
        return history.of("place", id).stream().map(this::entry).toList();
    }

    private HistoryEntry entry(HistoryAct act) {
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
                ? act.entry("flag", Message.of("territory.place.history.ended"), fields.changes(row))
                : act.entry("pencil", Message.of("record.history.amended"), fields.changes(row));
    }
}
