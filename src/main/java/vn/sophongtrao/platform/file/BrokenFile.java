package vn.sophongtrao.platform.file;

/** A content that begins as a kind of file does and is none. */
final class BrokenFile extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenFile(String what) {
        super(what);
    }
}
