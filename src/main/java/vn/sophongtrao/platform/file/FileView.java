package vn.sophongtrao.platform.file;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.Message;

/**
 * A file as pages show it.
 *
 * @param recordId the record it hangs on
 * @param size bytes
 * @param width pixels, null where it is no picture
 * @param by full name of who attached it
 */
public record FileView(
        long id,
        long recordId,
        String name,
        FileKind kind,
        int size,
        @Nullable Integer width,
        @Nullable Integer height,
        String digest,
        String by,
        Instant at,
        long version) {

    public String path() {
        return "/files/" + id;
    }

    public boolean isPicture() {
        return kind.isPicture();
    }

    /** “Ảnh JPEG, 1,2 MB”; what is smaller than one in kilobytes. */
    public Message about() {
        return size < 1 << 20
                ? Message.of("record.file.about.small", kind.label(), Math.max(1, size >> 10))
                : Message.of("record.file.about", kind.label(), CheckedFile.megabytes(size));
    }
}
