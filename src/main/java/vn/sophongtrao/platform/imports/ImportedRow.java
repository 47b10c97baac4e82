package vn.sophongtrao.platform.imports;

import java.util.List;
import java.util.Optional;

import vn.sophongtrao.platform.web.FormReading;

/**
 * What the register made of a row.
 *
 * @param record empty where anything is wrong
 * @param refusals what is wrong, at the fields of the form
 */
public record ImportedRow<N>(Optional<N> record, List<FormReading.Refusal> refusals) {

    public ImportedRow {
        refusals = List.copyOf(refusals);
    }

    /** A row that was read as the form is. */
    public static <N> ImportedRow<N> of(Optional<N> record, FormReading reading) {
        return new ImportedRow<>(reading.isRefused() ? Optional.empty() : record, reading.refusals());
    }
}
