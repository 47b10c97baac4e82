package vn.sophongtrao.register.incident;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.SearchText;

/**
 * Which incidents a list shows.
 *
 * @param words part of a code, an account, a unit's or a category's name; blank for all
 * @param categoryId null for all
 * @param unitId null for all the reader may see
 * @param standing where they stand
 * @param from first day of handling, null for any
 * @param to last day of handling, null for any
 * @param fromPeople whether they came from people's information, null for either
 */
record IncidentFilter(
        String words,
        @Nullable Long categoryId,
        @Nullable Long unitId,
        Standing standing,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean fromPeople) {

    /** Every incident that was not withdrawn. */
    static final IncidentFilter ALL = new IncidentFilter("", null, null, Standing.CURRENT, null, null, null);

    /** Where the incidents of a list stand. */
    enum Standing {
        /** All but the withdrawn. */
        CURRENT("i.state <> 'WITHDRAWN'"),
        OPEN("i.state = 'OPEN'"),
        HANDLED("i.state = 'HANDLED'"),
        WITHDRAWN("i.state = 'WITHDRAWN'");

        private final String sql;

        Standing(String sql) {
            this.sql = sql;
        }
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !equals(ALL);
    }

    /** The condition over {@code incident i, incident_category c, reporting_unit u}. */
    String where() {
        StringBuilder where = new StringBuilder(" where ").append(standing.sql);
        if (!words.isBlank()) {
            where.append(" and (i.search_text like :words escape '\\' or search_text(u.name) like :words escape '\\'")
                    .append(" or search_text(c.label_vi) like :words escape '\\'")
                    .append(" or search_text(c.label_en) like :words escape '\\')");
        }
        if (categoryId != null) {
            where.append(" and i.category_id = :category");
        }
        if (unitId != null) {
            where.append(" and i.reporting_unit_id = :unit");
        }
        if (from != null) {
            where.append(" and i.handled_on >= :from");
        }
        if (to != null) {
            where.append(" and i.handled_on <= :to");
        }
        if (fromPeople != null) {
            where.append(" and i.from_people = :people");
        }
        return where.append(' ').toString();
    }

    /** The values of the condition. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("words", SearchText.containing(words));
        values.put("category", categoryId);
        values.put("unit", unitId);
        values.put("from", from);
        values.put("to", to);
        values.put("people", fromPeople);
        return values;
    }
}
