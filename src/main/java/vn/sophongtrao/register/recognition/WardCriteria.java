package vn.sophongtrao.register.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.territory.ReportingUnit;

/**
 * What can be computed of a ward's criteria for a year (Circular 124/2021/TT-BCA, art. 5).
 *
 * @param day the day on which it was looked at
 * @param subjects residential areas, agencies, enterprises and schools of the ward that can be recognised
 * @param registered those of them that registered
 * @param met those of them that meet their criteria
 * @param effective whether an effective model is active in the ward
 * @param recognitionId the ward's own recognition, null where it has not registered
 * @param result what came of it, null where it is open
 */
record WardCriteria(
        ReportingUnit unit,
        int year,
        LocalDate day,
        long subjects,
        long registered,
        long met,
        boolean effective,
        @Nullable Long recognitionId,
        @Nullable Result result) {

    private static final int ENOUGH = 70;
    private static final int HUNDRED = 100;

    /** How many subjects have not registered. */
    public long missing() {
        return subjects - registered;
    }

    /** Whether every subject registered. */
    public boolean isAllRegistered() {
        return subjects > 0 && registered == subjects;
    }

    /** Whether at least 70 of a hundred registered subjects meet their criteria. */
    public boolean isEnoughMet() {
        return registered > 0 && met * HUNDRED >= registered * ENOUGH;
    }

    /** Whether everything that can be computed is fulfilled. */
    public boolean isFulfilled() {
        return isAllRegistered() && isEnoughMet() && effective;
    }

    /** How many of a hundred subjects registered, null where there are none. */
    public @Nullable BigDecimal registeredPercent() {
        return percent(registered, subjects);
    }

    /** How many of a hundred registered subjects meet their criteria, null where there are none. */
    public @Nullable BigDecimal metPercent() {
        return percent(met, registered);
    }

    /** Where the ward's own recognition stands: {@code NONE}, {@code OPEN} or its result. */
    public String standing() {
        return recognitionId == null ? "NONE" : RecognitionRow.standing(null, result);
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
