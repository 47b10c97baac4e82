package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/** What was done to an incident, in words. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class IncidentHistory {

    private static final String MODEL = "model_id";

    private final RecordHistory history;
    private final IncidentVocabulary vocabulary;
    private final MovementModels models;
    private final HistoryFields fields;

    IncidentHistory(RecordHistory history, IncidentVocabulary vocabulary, MovementModels models) {
        this.history = history;
        this.models = models;
        this.vocabulary = vocabulary;
        this.fields = HistoryFields.none()
                .and(
                        "category_id",
                        "incident.field.category",
                        id -> vocabulary.categories().get(id.asLong()))
                .day("detected_on", "incident.field.detected-on")
                .day("handled_on", "incident.field.handled-on")
                .flag("from_people", "incident.field.from-people")
                .text("account_text", "incident.field.account");
    }

    /** All that was done, the latest first; one statement, and one more where a model was named. */
    public List<HistoryEntry> of(long id) {
        List<HistoryAct> acts = history.of("incident", id);
        Map<Long, String> names = models.names(named(acts));
        HistoryFields told =
                fields.and(MODEL, "incident.field.model", model -> names.getOrDefault(model.asLong(), Written.UNKNOWN));
        return acts.stream()
                .map(act -> FileHistory.told(act).orElseGet(() -> entry(act, told)))
                .toList();
    }

    private static Set<Long> named(List<HistoryAct> acts) {
        return acts.stream()
                .flatMap(act -> act.rows("incident").stream())
                .flatMap(row -> Stream.of(row.before(), row.after()))
                .filter(said -> said.hasNonNull(MODEL))
                .map(said -> said.path(MODEL).asLong())
                .collect(Collectors.toSet());
    }

    private HistoryEntry entry(HistoryAct act, HistoryFields told) {
        if (act.entered()) {
            return act.entry("plus", Message.of("record.history.entered"), List.of());
        }
        List<Message> changes = new ArrayList<>();
        for (HistoryRow row : act.rows("incident")) {
            if (row.became("state", "WITHDRAWN")) {
                String reason = row.after().path("withdrawal_reason").asString();
                return act.entry(
                        "ban",
                        Message.of("record.history.withdrawn"),
                        List.of(Message.of("record.withdrawal.because", reason)));
            }
            changes.addAll(told.changes(row));
        }
        new TreeMap<>(act.rowsAbout("seizure", "seizure_kind_id"))
                .forEach((kind, row) -> changes.add(HistoryFields.change(
                        vocabulary.current().kind(kind), quantity(row.before()), quantity(row.after()))));
        boolean handled =
                act.record().filter(row -> row.became("state", "HANDLED")).isPresent();
        return handled
                ? act.entry("check", Message.of("incident.history.handled"), changes)
                : act.entry("pencil", Message.of("record.history.amended"), changes);
    }

    private static Object quantity(JsonNode row) {
        return row.hasNonNull("quantity") ? new BigDecimal(row.path("quantity").asString()) : Written.UNKNOWN;
    }
}
