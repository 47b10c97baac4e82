package vn.sophongtrao.register.incident;

/** Where an incident stands. */
public enum IncidentState {
    /** Detected, not yet handled: counts nowhere. */
    OPEN("clock"),
    /** Handled: counts in the month that holds the day. */
    HANDLED("check"),
    /** Entered by mistake and taken out with a reason: stays readable, counts nowhere. */
    WITHDRAWN("ban");

    private final String icon;

    IncidentState(String icon) {
        this.icon = icon;
    }

    /** Name of the state's icon. */
    public String icon() {
        return icon;
    }
}
