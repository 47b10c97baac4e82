package vn.sophongtrao.platform.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.sheet.ResourceTable;

/** Adds words to vocabularies and keeps them: an administrator's work, or the application's own at its start. */
@Service
@KeepsTheBook
public class VocabularyKeeping {

    private final JdbcClient jdbc;

    VocabularyKeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a word after those there are. Its key must be new. */
    @Transactional
    public void add(Vocabulary vocabulary, NewWord word) {
        insert(vocabulary, word);
        vocabulary.forget();
    }

    /**
     * Adds the words of a table that comes with the application, in its order.
     *
     * @param path CSV whose head line names the columns
     */
    @Transactional
    public void addAll(Vocabulary vocabulary, String path) {
        for (Map<String, String> row : ResourceTable.rows(path)) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (WordField field : vocabulary.kind().fields()) {
                for (String column : field.columns()) {
                    String text = row.get(column);
                    if (text != null) {
                        values.put(column, value(field, text));
                    }
                }
            }
            insert(vocabulary, new NewWord(text(row, "key"), text(row, "label_vi"), row.get("label_en"), values));
        }
        vocabulary.forget();
    }

    private void insert(Vocabulary vocabulary, NewWord word) {
        Map<String, Object> values = word.values();
        String columns = values.keySet().stream().map(column -> ", " + column).collect(Collectors.joining());
        String parameters =
                values.keySet().stream().map(column -> ", :" + column).collect(Collectors.joining());
        jdbc.sql("insert into " + vocabulary.kind().table() + " (key, label_vi, label_en, display_order" + columns + ")"
                        + " select :key, :labelVi, :labelEn, coalesce(max(display_order), 0) + 1" + parameters
                        + " from " + vocabulary.kind().table())
                .param("key", word.key())
                .param("labelVi", word.labelVi())
                .param("labelEn", word.labelEn())
                .params(values)
                .update();
    }

    private static Object value(WordField field, String text) {
        return switch (field.kind()) {
            case FLAG -> Boolean.valueOf(text);
            case NUMBER -> Integer.valueOf(text);
            case TEXT, WORDS, CHOICE -> text;
        };
    }

    private static String text(Map<String, String> row, String column) {
        String text = row.get(column);
        if (text == null) {
            throw new IllegalArgumentException("no " + column + " in " + row);
        }
        return text;
    }
}
