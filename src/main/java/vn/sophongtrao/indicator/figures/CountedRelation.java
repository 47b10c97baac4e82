package vn.sophongtrao.indicator.figures;

import java.util.Map;

/**
 * The records behind several questions as one relation, to be used in a larger statement: {@code with …} clauses first,
 * of which the last is {@code counted (question, source, unit_id, period_id, record_id, label, happened_on, value,
 * denominator)}.
 *
 * @param with the text {@code with stretch (…) as (…), counted (…) as (…)}
 * @param parameters the values its placeholders stand for
 */
public record CountedRelation(String with, Map<String, Object> parameters) {}
