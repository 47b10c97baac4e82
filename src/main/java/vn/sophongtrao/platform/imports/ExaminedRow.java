package vn.sophongtrao.platform.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;

/**
 * A row that was looked at.
 *
 * @param sent the row as it came
 * @param record empty where anything is wrong
 * @param problems what is wrong
 * @param badFields the fields at which it is wrong
 * @param known the record of the register that it seems to be, null for none
 * @param sameAs the row above that says the same, 0 for none
 */
record ExaminedRow<N>(
        SentRow sent,
        Optional<N> record,
        List<Message> problems,
        Set<String> badFields,
        @Nullable RecordPlace known,
        int sameAs) {

    ExaminedRow {
        problems = List.copyOf(problems);
        badFields = Set.copyOf(badFields);
    }

    int number() {
        return sent.number();
    }

    boolean isWrong() {
        return record.isEmpty();
    }

    /** Whether it is right and there already, so that it is passed over. */
    boolean isThere() {
        return !isWrong() && (known != null || sameAs > 0);
    }
}
