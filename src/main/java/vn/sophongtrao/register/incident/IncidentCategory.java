package vn.sophongtrao.register.incident;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A kind of incident.
 *
 * @param key permanent key
 * @param criminalOffence whether its incidents count as criminal cases
 * @param retiredOn first day on which it can no longer be chosen, null while it is in use
 */
public record IncidentCategory(
        long id,
        String key,
        String labelVi,
        @Nullable String labelEn,
        boolean criminalOffence,
        int displayOrder,
        @Nullable LocalDate retiredOn) {

    /** Its words in the reader's language; Vietnamese where nobody wrote others. */
    public String label(Locale language) {
        return Words.choose(language, labelVi, labelEn);
    }

    /** Whether it may be chosen on that day. */
    public boolean isInUse(LocalDate day) {
        return retiredOn == null || day.isBefore(retiredOn);
    }
}
