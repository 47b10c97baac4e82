package vn.sophongtrao.platform;

/**
 * What was asked for does not exist, or belongs to a unit the asker may not see: both are answered alike with 404, so
 * that the answer tells nothing.
 */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}
