package vn.sophongtrao.indicator.figures;

import java.util.Set;

/**
 * One countable thing of a register. A register implements one for each thing it can be asked for; the catalogue binds
 * indicators to it by name, so that a new indicator over an existing source needs no code.
 *
 * <p>A source states its records once, as SQL; counting, listing and freezing are made of that one statement, so they
 * can never disagree.
 */
public interface FigureSource {

    /** Permanent name, register first: {@code incident.cases}. */
    String name();

    /** Key of the message that says in words what is counted. */
    String labelKey();

    /** Names of the filters that an indicator may set. */
    Set<String> filters();

    /** Whether records contribute a denominator too. */
    default boolean isRatio() {
        return false;
    }

    /**
     * The records behind the figures, with what each contributes. The statement joins the relation {@code stretch
     * (unit_id, owner_unit_id, period_id, reporting_year, from_date, to_date)}: records are sought at {@code
     * owner_unit_id} (the unit itself or one whose records it took over), between the dates, both included. It selects
     * the columns {@code unit_id, period_id, record_id, label, happened_on, value, denominator} under these names:
     * {@code label} is what a reader recognises the record by and names no person, {@code denominator} is null unless
     * the source is a ratio.
     *
     * @param filter which records count
     * @param parameters where every value of the filter is bound; nothing is written into the text
     */
    String records(FigureFilter filter, SqlParameters parameters);

    /** Address of the page of a record, without the host. */
    String recordPath(long recordId);
}
