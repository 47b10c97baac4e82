package vn.sophongtrao.platform.database;

/** The application will not start here; the message tells the operator why, in one line, and the action what to do. */
class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    StartRefusedException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
