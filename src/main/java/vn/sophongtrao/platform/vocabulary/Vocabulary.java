package vn.sophongtrao.platform.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.sophongtrao.platform.database.Remembered;

/**
 * Words that officers choose from. They are remembered, so asking costs no statement; {@link VocabularyKeeping} changes
 * them.
 */
public final class Vocabulary {

    private final JdbcClient jdbc;
    private final VocabularyKind kind;
    private final Remembered<Words> words = new Remembered<>(this::read);

    public Vocabulary(JdbcClient jdbc, VocabularyKind kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    public VocabularyKind kind() {
        return kind;
    }

    /** The words as they stand. Whoever asks twice within one piece of work keeps the first answer. */
    public Words words() {
        return words.get();
    }

    void forget() {
        words.forget();
    }

    private Words read() {
        return Words.of(jdbc.sql("select " + String.join(", ", kind.columns()) + " from " + kind.table()
                        + " order by display_order, id")
                .query((row, number) -> word(row))
                .list());
    }

    private Word word(ResultSet row) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (String column : kind.fieldColumns()) {
            Object value = row.getObject(column);
            if (value != null) {
                values.put(column, value);
            }
        }
        return new Word(
                row.getLong("id"),
                row.getString("key"),
                row.getString("label_vi"),
                row.getString("label_en"),
                row.getInt("display_order"),
                row.getObject("retired_on", LocalDate.class),
                row.getLong("version"),
                values);
    }
}
