package vn.sophongtrao.register.award;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

import vn.sophongtrao.platform.file.FileHistory;
import vn.sophongtrao.platform.record.HistoryAct;
import vn.sophongtrao.platform.record.HistoryEntry;
import vn.sophongtrao.platform.record.HistoryFields;
import vn.sophongtrao.platform.record.HistoryRow;
import vn.sophongtrao.platform.record.RecordHistory;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.register.movement.models.MovementModels;
import vn.sophongtrao.territory.Territory;

/** What was done to an award, in words. The log keeps every recipient's name as dots. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class AwardHistory {

    private static final String MODEL = "model_id";

    private final RecordHistory history;
    private final MovementModels models;
    private final HistoryFields fields;

    AwardHistory(RecordHistory history, AwardVocabulary vocabulary, Territory territory, MovementModels models) {
        this.history = history;
        this.models = models;
        this.fields = HistoryFields.none()
                .text("decision_number", "award.field.decisionNumber")
                .day("decided_on", "award.field.decidedOn")
                .and(
                        "authority_id",
                        "award.field.authority",
                        id -> vocabulary.current().authorities().get(id.asLong()))
                .and(
                        "form_id",
                        "award.field.form",
                        id -> vocabulary.current().forms().get(id.asLong()))
                .and(
                        "type_id",
                        "award.field.type",
                        id -> vocabulary.current().types().get(id.asLong()))
                .text("reporting_year", "award.field.reportingYear")
                .and(
                        "recipient_kind_id",
                        "award.field.recipientKind",
                        id -> vocabulary.current().recipientKinds().get(id.asLong()))
                .text("recipient_name", "award.field.recipientName")
                .flag("publishable", "award.field.publishable")
                .and(
                        "recipient_unit_id",
                        "award.field.unit",
                        id -> territory.unit(id.asLong()).name())
                .text("achievement", "award.field.achievement")
                .day("revoked_on", "award.field.revokedOn")
                .text("revocation_number", "award.field.revocationNumber")
                .text("revocation_reason", "award.field.revocationReason");
    }

    /** All that was done, the latest first; two statements. */
    public List<HistoryEntry> of(long id) {
        List<HistoryAct> acts = history.of("award", id);
        Map<Long, String> names = models.names(linked(acts));
        HistoryFields told =
                fields.and(MODEL, "award.field.model", model -> names.getOrDefault(model.asLong(), Written.UNKNOWN));
        return acts.stream()
                .map(act -> FileHistory.told(act).orElseGet(() -> entry(act, told)))
                .toList();
    }

    private static HistoryEntry entry(HistoryAct act, HistoryFields told) {
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
        return row.became("standing", "REVOKED")
                ? act.entry("x", Message.of("award.history.revoked"), told.changes(row))
                : act.entry("pencil", Message.of("record.history.amended"), told.changes(row));
    }

    private static Set<Long> linked(List<HistoryAct> acts) {
        Set<Long> linked = new HashSet<>();
        for (HistoryAct act : acts) {
            for (HistoryRow row : act.rows()) {
                for (JsonNode said : List.of(row.before(), row.after())) {
                    if (said.hasNonNull(MODEL)) {
                        linked.add(said.path(MODEL).asLong());
                    }
                }
            }
        }
        return linked;
    }
}
