package vn.sophongtrao.platform.file;

/** Knows how large a file may be today; {@code settings} implements it. */
@FunctionalInterface
public interface FileLimit {

    /** In megabytes of 1,048,576 bytes, 1 to 50. */
    int megabytes();
}
