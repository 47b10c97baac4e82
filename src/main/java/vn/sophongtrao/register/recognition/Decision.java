package vn.sophongtrao.register.recognition;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What came of the evaluation of several subjects, as one decision says it.
 *
 * @param authority key of who decided
 * @param number number of the decision
 * @param on day of the decision
 * @param shortfall why the criteria are not met; of subjects that do not meet them only
 */
public record Decision(
        Result result,
        @Nullable String authority,
        @Nullable String number,
        @Nullable LocalDate on,
        @Nullable String shortfall) {

    /** Of a subject that registered on that day. */
    RecognitionDetails of(LocalDate registeredOn) {
        return new RecognitionDetails(registeredOn, result, authority, number, on, shortfall);
    }
}
