package vn.sophongtrao.platform.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/** All rows of a sheet, each with what is wrong in it or where it is known from. */
record Examined<N>(List<ExaminedRow<N>> rows) {

    Examined {
        rows = List.copyOf(rows);
    }

    /** Looks at every row; one statement, however many there are. */
    static <N> Examined<N> of(List<SentRow> rows, Importing<N> importing) {
        List<ImportedRow<N>> read = rows.stream()
                .map(row -> importing.read().apply(new Sent(row.fields())))
                .toList();
        List<N> right = read.stream().flatMap(row -> row.record().stream()).toList();
        Map<Object, RecordPlace> known =
                right.isEmpty() ? Map.of() : importing.known().apply(right);
        Map<Object, Integer> first = new HashMap<>();
        List<ExaminedRow<N>> examined = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            examined.add(row(rows.get(at), read.get(at), importing, known, first));
        }
        return new Examined<>(examined);
    }

    boolean isRefused() {
        return rows.stream().anyMatch(ExaminedRow::isWrong);
    }

    List<ExaminedRow<N>> wrong() {
        return rows.stream().filter(ExaminedRow::isWrong).toList();
    }

    List<ExaminedRow<N>> there() {
        return rows.stream().filter(ExaminedRow::isThere).toList();
    }

    /** The records that are new to the register. */
    List<N> fresh() {
        return rows.stream()
                .filter(row -> !row.isThere())
                .flatMap(row -> row.record().stream())
                .toList();
    }

    private static <N> ExaminedRow<N> row(
            SentRow sent,
            ImportedRow<N> read,
            Importing<N> importing,
            Map<Object, RecordPlace> known,
            Map<Object, Integer> first) {
        Set<Message> problems = new LinkedHashSet<>();
        Set<String> bad = new HashSet<>(sent.unread().keySet());
        problems.addAll(sent.unread().values());
        for (FormReading.Refusal refusal : read.refusals()) {
            String field = refusal.field();
            // What cannot be read at all is said once.
            if (field == null || !sent.unread().containsKey(field)) {
                problems.add(refusal.message());
            }
            if (field != null) {
                bad.add(field);
            }
        }
        Optional<N> record = problems.isEmpty() ? read.record() : Optional.empty();
        Optional<Object> likeness = record.map(importing.likeness());
        RecordPlace place = likeness.map(known::get).orElse(null);
        Integer sameAs =
                likeness.map(like -> first.putIfAbsent(like, sent.number())).orElse(null);
        return new ExaminedRow<>(sent, record, List.copyOf(problems), bad, place, sameAs == null ? 0 : sameAs);
    }
}
