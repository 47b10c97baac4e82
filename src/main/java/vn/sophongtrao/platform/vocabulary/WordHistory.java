package vn.sophongtrao.platform.vocabulary;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.record.HistoryAct;
import vn.sophongtrao.platform.record.HistoryEntry;
import vn.sophongtrao.platform.record.HistoryFields;
import vn.sophongtrao.platform.record.HistoryRow;
import vn.sophongtrao.platform.record.RecordHistory;
import vn.sophongtrao.platform.text.Message;

/** What was done to a word, in words. */
@Component
class WordHistory {

    private final RecordHistory history;

    WordHistory(RecordHistory history) {
        this.history = history;
    }

    /** All that was done, the latest first. */
    List<HistoryEntry> of(VocabularyKind kind, Word word) {
        HistoryFields fields = fields(kind);
        return history.of(kind.table(), word.id()).stream()
                .map(act -> entry(act, fields))
                .toList();
    }

    private static HistoryEntry entry(HistoryAct act, HistoryFields fields) {
        if (act.entered()) {
            return act.entry("plus", Message.of("vocabulary.history.added"), List.of());
        }
        HistoryRow row = act.rows().get(0);
        List<Message> changes = fields.changes(row);
        if (!row.changed("retired_on")) {
            return act.entry("pencil", Message.of("record.history.amended"), changes);
        }
        return row.after().hasNonNull("retired_on")
                ? act.entry("ban", Message.of("vocabulary.history.retired"), changes)
                : act.entry("refresh", Message.of("vocabulary.history.back"), changes);
    }

    private static HistoryFields fields(VocabularyKind kind) {
        HistoryFields fields = HistoryFields.none()
                .text("label_vi", "vocabulary.field.label-vi")
                .text("label_en", "vocabulary.field.label-en");
        for (WordField field : kind.fields()) {
            for (String column : field.columns()) {
                Message name = field.label(column);
                fields = switch (field.kind()) {
                    case FLAG ->
                        fields.and(column, name, value -> Message.of(value.asBoolean() ? "record.yes" : "record.no"));
                    case CHOICE ->
                        fields.and(column, name, value -> Message.of(field.choicePrefix() + value.asString()));
                    case NUMBER, TEXT, WORDS -> fields.and(column, name, value -> value.asString());
                };
            }
        }
        return fields.number("display_order", "vocabulary.field.order")
                .day("retired_on", "vocabulary.field.retired-on");
    }
}
