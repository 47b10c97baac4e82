package vn.sophongtrao.platform.file;

import vn.sophongtrao.platform.text.Message;

/** What can be attached, told by the content and never by the name. */
enum FileKind {
    /** A photograph. */
    JPEG("image/jpeg", ".jpg"),
    /** A photograph or a picture of a page. */
    PNG("image/png", ".png"),
    /** A scan of several pages. */
    PDF("application/pdf", ".pdf");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** How its name ends. */
    String ending() {
        return ending;
    }

    /** Whether a page shows it; anything else is taken home. */
    boolean isPicture() {
        return this != PDF;
    }

    Message label() {
        return Message.of("record.file.kind." + name());
    }
}
