package vn.sophongtrao.register.incident;

import java.time.LocalDate;

/**
 * What makes two incidents of a unit seem to be the same one.
 *
 * @param category key of the category
 * @param account as it is kept
 */
record IncidentLikeness(String category, LocalDate detectedOn, String account) {

    static IncidentLikeness of(IncidentDetails details) {
        return new IncidentLikeness(
                details.category(), details.detectedOn(), Incident.ACCOUNT.required(details.account()));
    }
}
