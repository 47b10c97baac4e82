package vn.sophongtrao.register.incident;

/** Where an incident stands. */
public enum IncidentState {
    /** Detected, not yet handled: counts nowhere. */
    OPEN,
    /** Handled: counts in the month that holds the day. */
    HANDLED,
    /** Entered by mistake and taken out with a reason: stays readable, counts nowhere. */
    WITHDRAWN
}
