package vn.sophongtrao.platform.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.Written;

/** How the values of a table's columns are told in a history; columns that are not named are not told. */
public final class HistoryFields {

    private final List<Field> fields;

    private HistoryFields(List<Field> fields) {
        this.fields = fields;
    }

    private record Field(String column, Message name, Function<JsonNode, Object> value) {}

    public static HistoryFields none() {
        return new HistoryFields(List.of());
    }

    /**
     * The fields and one more.
     *
     * @param name what people call the column
     * @param value what a value that is there means: text, number, day, message or something in both languages
     */
    public HistoryFields and(String column, Message name, Function<JsonNode, Object> value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(column, name, value));
        return new HistoryFields(List.copyOf(more));
    }

    /** The same with the message key of the column's name. */
    public HistoryFields and(String column, String nameKey, Function<JsonNode, Object> value) {
        return and(column, Message.of(nameKey), value);
    }

    public HistoryFields text(String column, String nameKey) {
        return and(column, nameKey, JsonNode::asString);
    }

    public HistoryFields day(String column, String nameKey) {
        return and(column, nameKey, value -> LocalDate.parse(value.asString()));
    }

    public HistoryFields number(String column, String nameKey) {
        return and(column, nameKey, value -> new BigDecimal(value.asString()));
    }

    public HistoryFields flag(String column, String nameKey) {
        return and(column, nameKey, value -> Message.of(value.asBoolean() ? "record.yes" : "record.no"));
    }

    /** What changed in the row, in the order of the fields: “Ngày xử lý: 30/10/2023 thành 09/11/2023”. */
    public List<Message> changes(HistoryRow row) {
        return fields.stream()
                .filter(field -> row.changed(field.column()))
                .map(field -> change(field.name(), told(field, row.before()), told(field, row.after())))
                .toList();
    }

    /** A change from one value to another; {@link Written#UNKNOWN} where there is none. */
    public static Message change(Object what, Object before, Object after) {
        return Message.of("record.history.change", what, before, after);
    }

    private static Object told(Field field, JsonNode row) {
        return row.hasNonNull(field.column()) ? field.value().apply(row.path(field.column())) : Written.UNKNOWN;
    }
}
