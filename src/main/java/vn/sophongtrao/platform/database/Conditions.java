package vn.sophongtrao.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.SearchText;

/** The conditions of a list, put together with the values they name; a value that is not asked for adds no condition. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public static Conditions none() {
        return new Conditions();
    }

    /** A condition that names no value. */
    public Conditions and(String sql) {
        conditions.add(sql);
        return this;
    }

    /**
     * A condition over a value.
     *
     * @param sql names the value: {@code i.category_id = :category}
     * @param value null for no condition
     */
    public Conditions and(String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            parameters.put(name, value);
        }
        return this;
    }

    /**
     * That each of the words is found, diacritics and case aside: in a column that was folded by {@code search_text}, or
     * in the name of something that the row belongs to.
     *
     * @param words blank for no condition
     * @param column holds the row's own text, folded
     * @param alike asks for the ids of what is called by a word, by the column that refers to it
     */
    public Conditions andWords(
            String words, String column, Function<String, Map<String, ? extends Collection<Long>>> alike) {
        List<String> each = SearchText.words(words);
        for (int i = 0; i < each.size(); i++) {
            String name = "word" + i;
            parameters.put(name, SearchText.containing(each.get(i)));
            String elsewhere = alike.apply(each.get(i)).entrySet().stream()
                    .filter(ids -> !ids.getValue().isEmpty())
                    .map(ids -> " or " + ids.getKey() + " in (" + listed(ids.getValue()) + ")")
                    .collect(Collectors.joining());
            conditions.add("(" + column + " like :" + name + " escape '\\'" + elsewhere + ")");
        }
        return this;
    }

    /** {@code where …}, empty where there is no condition. */
    public String where() {
        return conditions.isEmpty() ? " " : " where " + String.join(" and ", conditions) + " ";
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** Ids are numbers of our own, so they may stand in the statement. */
    private static String listed(Collection<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
