package vn.sophongtrao.register.recognition;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a recognition.
 *
 * @param registeredOn day of the registration
 * @param result null while nobody has decided; then there is no decision
 * @param authority key of who decided
 * @param decisionNumber as 125/QĐ-UBND, up to 60 characters
 * @param decidedOn day of the decision
 * @param shortfall why the criteria are not met, up to 500 characters; of a subject that does not meet them only
 */
public record RecognitionDetails(
        LocalDate registeredOn,
        @Nullable Result result,
        @Nullable String authority,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String shortfall) {

    /** A registration of which nobody has decided. */
    public static RecognitionDetails registered(LocalDate on) {
        return new RecognitionDetails(on, null, null, null, null, null);
    }

    /** The same, which meets the criteria. */
    public RecognitionDetails met(String by, String number, LocalDate on) {
        return new RecognitionDetails(registeredOn, Result.MET, by, number, on, null);
    }

    /** The same, which does not meet the criteria. */
    public RecognitionDetails notMet(String why) {
        return new RecognitionDetails(registeredOn, Result.NOT_MET, authority, decisionNumber, decidedOn, why);
    }
}
