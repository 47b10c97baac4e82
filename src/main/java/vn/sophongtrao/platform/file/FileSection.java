package vn.sophongtrao.platform.file;

import java.util.List;

/**
 * What a page shows of a record's files.
 *
 * @param files those that stand, in the order in which they came; none where they are withheld
 * @param key of the form that attaches more
 * @param megabytes how large a file may be
 */
public record FileSection(FiledRecord record, List<FileView> files, String key, int megabytes) {

    public FileSection {
        files = List.copyOf(files);
    }

    /** Whether to offer the form. */
    public boolean isAddable() {
        return record.changeable() && !record.closed() && files.size() < FileKeeping.MOST;
    }

    /** Whether the record takes no more because it has as many as it may. */
    public boolean isFull() {
        return record.changeable() && !record.closed() && files.size() >= FileKeeping.MOST;
    }

    /** How many may come with one form. */
    public int atOnce() {
        return SentFiles.MOST;
    }
}
