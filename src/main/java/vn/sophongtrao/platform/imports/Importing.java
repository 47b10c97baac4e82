package vn.sophongtrao.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Sent;

/**
 * How records are read and entered, with the vocabularies as they stood when it began and for one unit. The unit is that
 * of who acts; where a sheet names one, it says what a record is about, never in whose book it stands.
 *
 * @param <N> a record about to enter the register
 * @param unit the unit's name at the head of the page
 * @param columns in the order of the template
 * @param read reads a row as the form is read, its refusals included, without asking the database
 * @param likeness what makes two records seem to be of the same thing
 * @param known finds, in one statement, the unit's records that some of these seem to be, by their likeness
 * @param enter enters them all, or none, in few statements and answers their codes
 */
public record Importing<N>(
        long unitId,
        Message unit,
        List<ImportColumn> columns,
        Function<Sent, ImportedRow<N>> read,
        Function<N, Object> likeness,
        Function<List<N>, Map<Object, RecordPlace>> known,
        Function<List<N>, List<String>> enter) {

    public Importing {
        columns = List.copyOf(columns);
    }
}
