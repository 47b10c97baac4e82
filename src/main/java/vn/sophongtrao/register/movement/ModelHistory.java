package vn.sophongtrao.register.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.sophongtrao.territory.Territory;

/** What was done to a model and to what belongs to it, in words. */
@Service
@PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER', 'DISTRICT_VIEWER')")
class ModelHistory {

    private final RecordHistory history;
    private final MovementVocabulary vocabulary;
    private final Territory territory;
    private final HistoryFields ofModel;
    private final HistoryFields ofSite;

    ModelHistory(RecordHistory history, MovementVocabulary vocabulary, Territory territory) {
        this.history = history;
        this.vocabulary = vocabulary;
        this.territory = territory;
        this.ofModel = HistoryFields.none()
                .text("name", "movement.field.name")
                .and(
                        "kind_id",
                        "movement.field.kind",
                        id -> vocabulary.current().kinds().get(id.asLong()))
                .and(
                        "lead_id",
                        "movement.field.lead",
                        id -> vocabulary.current().leads().get(id.asLong()))
                .day("launched_on", "movement.field.launched-on")
                .and(
                        "scheme_id",
                        "movement.field.scheme",
                        id -> vocabulary.current().schemes().get(id.asLong()))
                .text("programme_from", "movement.field.programme-from")
                .text("programme_to", "movement.field.programme-to")
                .text("partners", "movement.field.partners")
                .text("about", "movement.field.about");
        this.ofSite = HistoryFields.none()
                .and(
                        "place_kind_id",
                        "movement.field.place-kind",
                        id -> vocabulary.current().placeKinds().get(id.asLong()))
                .text("place", "movement.field.place")
                .day("launched_on", "movement.field.site-launched-on")
                .text("partner", "movement.field.partner")
                .number("teams", "movement.field.teams")
                .number("members", "movement.field.members");
    }

    /** All that was done and that the reader may see, the latest first; one statement. */
    public List<HistoryEntry> of(long id) {
        return history.of("movement_model", id).stream()
                .map(act -> FileHistory.told(act).orElseGet(() -> entry(act)))
                .toList();
    }

    private HistoryEntry entry(HistoryAct act) {
        if (act.entered()) {
            return act.entry("plus", Message.of("record.history.entered"), List.of());
        }
        for (HistoryRow row : act.rows("movement_model")) {
            if (row.became("state", "WITHDRAWN")) {
                return act.entry("ban", Message.of("record.history.withdrawn"), because(row, "withdrawal_reason"));
            }
            if (row.became("state", "DISSOLVED")) {
                List<Message> changes = new ArrayList<>();
                changes.add(Message.of(
                        "movement.history.on", MovementModel.DISSOLVED_ON, day(row.after(), "dissolved_on")));
                changes.addAll(because(row, "dissolution_reason"));
                return act.entry("ban", Message.of("movement.event.dissolved"), changes);
            }
            return act.entry("pencil", Message.of("record.history.amended"), ofModel.changes(row));
        }
        return Stream.of(
                        act.rows("movement_site").stream().map(row -> site(act, row)),
                        act.rows("movement_event").stream().map(row -> event(act, row)),
                        act.rows("movement_year_rating").stream().map(row -> rating(act, row)),
                        act.rows("movement_activity").stream().map(row -> activity(act, row)))
                .flatMap(entries -> entries)
                .findFirst()
                .orElseGet(() -> act.entry("pencil", Message.of("record.history.amended"), List.of()));
    }

    private HistoryEntry site(HistoryAct act, HistoryRow row) {
        JsonNode after = row.after();
        Object where = after.hasNonNull("place")
                ? after.path("place").asString()
                : territory.unit(after.path("reporting_unit_id").asLong()).name();
        if (row.operation().equals("INSERT")) {
            return act.entry("plus", Message.of("movement.history.site.added", where), List.of());
        }
        if (row.became("state", "WITHDRAWN")) {
            return act.entry(
                    "ban", Message.of("movement.history.site.withdrawn", where), because(row, "withdrawal_reason"));
        }
        if (row.became("state", "ENDED")) {
            List<Message> changes = new ArrayList<>();
            changes.add(Message.of("movement.history.on", MovementSite.ENDED_ON, day(after, "ended_on")));
            changes.addAll(because(row, "end_reason"));
            return act.entry("ban", Message.of("movement.history.site.ended", where), changes);
        }
        return act.entry("pencil", Message.of("movement.history.site.amended", where), ofSite.changes(row));
    }

    private HistoryEntry event(HistoryAct act, HistoryRow row) {
        Message kind = EventKind.valueOf(row.after().path("kind").asString()).label();
        LocalDate on = day(row.after(), "happened_on");
        return row.operation().equals("INSERT")
                ? act.entry("flag", Message.of("movement.history.event.added", kind, on), List.of())
                : act.entry(
                        "ban",
                        Message.of("movement.history.event.withdrawn", kind, on),
                        because(row, "withdrawal_reason"));
    }

    private HistoryEntry rating(HistoryAct act, HistoryRow row) {
        return act.entry(
                "pencil",
                Message.of("movement.history.rated", row.after().path("year").asString()),
                List.of(HistoryFields.change(YearRatings.RATING, rating(row.before()), rating(row.after()))));
    }

    private Object rating(JsonNode row) {
        return row.hasNonNull("rating_id")
                ? vocabulary.current().ratings().get(row.path("rating_id").asLong())
                : Written.UNKNOWN;
    }

    private static HistoryEntry activity(HistoryAct act, HistoryRow row) {
        LocalDate on = day(row.after(), "happened_on");
        return row.operation().equals("INSERT")
                ? act.entry("plus", Message.of("movement.history.activity.added", on), List.of())
                : act.entry(
                        "ban",
                        Message.of("movement.history.activity.withdrawn", on),
                        because(row, "withdrawal_reason"));
    }

    private static LocalDate day(JsonNode row, String column) {
        return LocalDate.parse(row.path(column).asString());
    }

    private static List<Message> because(HistoryRow row, String column) {
        return List.of(
                Message.of("record.withdrawal.because", row.after().path(column).asString()));
    }
}
