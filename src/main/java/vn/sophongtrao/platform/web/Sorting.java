package vn.sophongtrao.platform.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list: a name from a closed set, upwards or downwards. In an address it is written {@code name} or
 * {@code -name}; anything unknown means the list's own order.
 *
 * @param name the column's name in the address
 * @param descending whether the largest comes first
 * @param sql the SQL expression behind the name, from the list's own code, never from the request
 */
public record Sorting(String name, boolean descending, String sql) {

    /**
     * The order asked for.
     *
     * @param asked the request's {@code sort} parameter as it came; null for the list's own order
     * @param columns SQL expression by name
     * @param otherwise the list's own order, written as in an address; its name must be among the columns
     */
    public static Sorting of(@Nullable String asked, Map<String, String> columns, String otherwise) {
        String text = asked != null && columns.containsKey(nameOf(asked)) ? asked : otherwise;
        String name = nameOf(text);
        String sql = columns.get(name);
        if (sql == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return new Sorting(name, text.startsWith("-"), sql);
    }

    /** For SQL's {@code order by}, unknown values last. */
    public String orderBy() {
        return sql + (descending ? " desc nulls last" : " asc nulls last");
    }

    /** As it is written in an address. */
    public String text() {
        return descending ? "-" + name : name;
    }

    /** What a column's head leads to: the column upwards, or the other way where it is the order already. */
    public String toggled(String column) {
        return name.equals(column) && !descending ? "-" + column : column;
    }

    /** The value of {@code aria-sort} in a column's head; null where the list is not ordered by it. */
    public @Nullable String aria(String column) {
        if (!name.equals(column)) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    private static String nameOf(String text) {
        return text.startsWith("-") ? text.substring(1) : text;
    }
}
