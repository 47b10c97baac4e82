package vn.sophongtrao.register.incident;

/**
 * An incident about to enter the register.
 *
 * @param unitId the reporting unit it belongs to, for good
 */
public record NewIncident(long unitId, IncidentDetails details) {}
