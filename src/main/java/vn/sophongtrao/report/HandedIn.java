package vn.sophongtrao.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * The past of a report's figures as those read it who do not write them: from each submission to the next one what every
 * figure came to, not what was typed on the way there or since.
 *
 * @see vn.sophongtrao.account.ReportAccess#mayReadDraft
 */
public final class HandedIn {

    private HandedIn() {}

    /**
     * What of the edits was handed in.
     *
     * @param edits in the order of their writing
     * @param figure what an edit is of; two of the same thing between two submissions become one
     * @param joined makes one of an edit and a later one
     * @param submissions their moments in their order
     */
    public static <E> List<E> of(
            List<E> edits,
            Function<E, Instant> at,
            Function<E, ?> figure,
            BinaryOperator<E> joined,
            List<Instant> submissions) {
        List<E> handedIn = new ArrayList<>();
        int next = 0;
        for (Instant submission : submissions) {
            Map<Object, E> since = new LinkedHashMap<>();
            while (next < edits.size() && !at.apply(edits.get(next)).isAfter(submission)) {
                since.merge(figure.apply(edits.get(next)), edits.get(next), joined);
                next++;
            }
            since.values().stream().sorted(Comparator.comparing(at)).forEach(handedIn::add);
        }
        return handedIn;
    }
}
