package vn.sophongtrao.platform.vocabulary;

import java.util.ArrayList;
import java.util.List;

import vn.sophongtrao.platform.text.Message;

/**
 * What a vocabulary is. Its table has the columns {@code id, key, label_vi, label_en, display_order, retired_on, version}
 * and those of its fields.
 *
 * @param slug its name in addresses: {@code incident-categories}
 * @param order place among the vocabularies
 * @param title what it is called
 * @param purpose where its words are chosen
 */
public record VocabularyKind(
        String slug, int order, String table, Message title, Message purpose, List<WordField> fields) {

    private static final List<String> OWN =
            List.of("id", "key", "label_vi", "label_en", "display_order", "retired_on", "version");

    public VocabularyKind {
        fields = List.copyOf(fields);
    }

    public static VocabularyKind of(
            String slug, int order, String table, String titleKey, String purposeKey, WordField... fields) {
        return new VocabularyKind(slug, order, table, Message.of(titleKey), Message.of(purposeKey), List.of(fields));
    }

    /** The columns of its fields. */
    List<String> fieldColumns() {
        return fields.stream().flatMap(field -> field.columns().stream()).toList();
    }

    /** All columns of its table. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(OWN);
        columns.addAll(fieldColumns());
        return columns;
    }
}
