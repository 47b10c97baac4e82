package vn.sophongtrao.platform.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.sheet.ResourceTable;
import vn.sophongtrao.platform.text.SearchText;

/** Adds words to vocabularies and keeps them: an administrator's work, or the application's own at its start. */
@Service
@KeepsTheBook
public class VocabularyKeeping {

    private final JdbcClient jdbc;
    private final Clock clock;

    VocabularyKeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a word after those there are.
     *
     * @param word its key may be empty, then it is made of the label
     * @return its key
     * @throws RuleViolation where its key or label is another's
     */
    @Transactional
    public String add(Vocabulary vocabulary, NewWord word) {
        Words known = vocabulary.words();
        requireOwnLabel(known, word, null);
        String key = word.key().isEmpty() ? WordKeys.of(word.labelVi(), known) : word.key();
        if (!WordKeys.isKey(key)) {
            throw RuleViolation.at("key", "vocabulary.rule.key.form");
        }
        if (known.find(key).isPresent()) {
            throw RuleViolation.at("key", "vocabulary.rule.key.taken", key);
        }
        try {
            insert(vocabulary, new NewWord(key, word.labelVi(), word.labelEn(), word.values()));
        } catch (DuplicateKeyException sameMoment) {
            throw RuleViolation.at("key", "vocabulary.rule.key.taken", key);
        }
        vocabulary.forget();
        return key;
    }

    /**
     * Changes labels and what else is said of a word; its key stays.
     *
     * @param version the version that was read
     * @throws OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    public void amend(Vocabulary vocabulary, String key, long version, NewWord word) {
        Words known = vocabulary.words();
        Word old = known.find(key).orElseThrow(() -> new NotFoundException("word " + key));
        requireOwnLabel(known, word, old);
        String columns = vocabulary.kind().fieldColumns().stream()
                .map(column -> ", " + column + " = :" + column)
                .collect(Collectors.joining());
        JdbcClient.StatementSpec update = jdbc.sql("update " + vocabulary.kind().table()
                        + " set label_vi = :labelVi, label_en = :labelEn, version = version + 1" + columns
                        + " where id = :id and version = :version")
                .param("labelVi", word.labelVi())
                .param("labelEn", word.labelEn())
                .param("id", old.id())
                .param("version", version);
        for (String column : vocabulary.kind().fieldColumns()) {
            update = update.param(column, word.values().get(column));
        }
        if (update.update() == 0) {
            throw new OptimisticLockingFailureException("word " + key);
        }
        vocabulary.forget();
    }

    /**
     * Changes places with the neighbour; the first goes no further up, the last no further down.
     *
     * @param up whether towards the beginning
     */
    @Transactional
    public void move(Vocabulary vocabulary, String key, boolean up) {
        String table = vocabulary.kind().table();
        List<String> keys =
                new ArrayList<>(jdbc.sql("select key from " + table + " order by display_order, id for update")
                        .query(String.class)
                        .list());
        int from = keys.indexOf(key);
        int to = up ? from - 1 : from + 1;
        if (from < 0) {
            throw new NotFoundException("word " + key);
        }
        if (to < 0 || to >= keys.size()) {
            return;
        }
        Collections.swap(keys, from, to);
        for (int place = 1; place <= keys.size(); place++) {
            jdbc.sql("update " + table + " set display_order = :place where key = :key and display_order <> :place")
                    .param("place", place)
                    .param("key", keys.get(place - 1))
                    .update();
        }
        vocabulary.forget();
    }

    /**
     * Says that a word can no longer be chosen; records that name it keep it.
     *
     * @param from first day on which it cannot, not before today; null brings it back
     */
    @Transactional
    public void retire(Vocabulary vocabulary, String key, @Nullable LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        if (from != null && from.isBefore(today)) {
            throw RuleViolation.at("retiredOn", "vocabulary.rule.retired-on", today);
        }
        int found = jdbc.sql("update " + vocabulary.kind().table()
                        + " set retired_on = :from, version = version + 1 where key = :key")
                .param("from", from)
                .param("key", key)
                .update();
        if (found == 0) {
            throw new NotFoundException("word " + key);
        }
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

    /** Two words of one label could not be told apart where they are chosen. */
    private static void requireOwnLabel(Words known, NewWord word, @Nullable Word itself) {
        String label = SearchText.fold(word.labelVi());
        known.all().stream()
                .filter(other -> itself == null || other.id() != itself.id())
                .filter(other -> SearchText.fold(other.labelVi()).equals(label))
                .findFirst()
                .ifPresent(other -> {
                    throw RuleViolation.at("labelVi", "vocabulary.rule.label.taken", other);
                });
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
