package vn.sophongtrao.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Written;

/**
 * A file whose content was looked at and is what it is kept as. A picture has lost what the camera wrote beside it; no
 * part of a file is kept that its kind does not know, so none is two kinds at once.
 */
final class CheckedFile {

    /** The field of the form. */
    static final String FIELD = "files";

    /** Most pixels of a side, and of a picture: more than cameras and scanners make. */
    private static final int LONGEST_SIDE = 20_000;

    private static final long MOST_PIXELS = 120_000_000;

    private final String name;
    private final FileKind kind;
    private final byte[] content;
    private final String digest;
    private final @Nullable Size size;

    /** Pixels of a picture. */
    record Size(int width, int height) {}

    private CheckedFile(String name, FileKind kind, byte[] content, @Nullable Size size) {
        this.name = name;
        this.kind = kind;
        this.content = content;
        this.digest = digest(content);
        this.size = size;
    }

    /**
     * Looks at what was sent.
     *
     * @param name as it was sent, cleaned
     * @throws RuleViolation where it is nothing that is kept, with what is wrong about the file of that name
     */
    static CheckedFile of(String name, byte[] sent) {
        if (sent.length == 0) {
            throw refused("empty", name);
        }
        FileKind kind = kind(sent);
        if (kind == null) {
            throw refused(isHeic(sent) ? "heic" : "kind", name);
        }
        try {
            switch (kind) {
                case JPEG -> {
                    byte[] bare = JpegParts.bare(sent);
                    return new CheckedFile(name, kind, bare, size(name, bare, "jpeg"));
                }
                case PNG -> {
                    byte[] bare = PngParts.bare(sent);
                    return new CheckedFile(name, kind, bare, size(name, bare, "png"));
                }
                default -> {
                    PdfScan.requireWhole(sent);
                    if (PdfScan.runsSomething(sent)) {
                        throw refused("runs", name);
                    }
                    return new CheckedFile(name, kind, sent, null);
                }
            }
        } catch (BrokenFile broken) {
            throw refused("broken", name);
        }
    }

    /** The refusal of a file with its name. */
    static RuleViolation refused(String why, String name, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = name.isEmpty() ? Written.UNKNOWN : name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return RuleViolation.at(FIELD, "record.file.refused." + why, arguments);
    }

    /** Bytes as people read them: in megabytes, in two digits that say something. */
    static BigDecimal megabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1 << 20), new MathContext(bytes < 10 << 20 ? 2 : 3))
                .stripTrailingZeros();
    }

    String name() {
        return name;
    }

    FileKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    /** SHA-256 of the content. */
    String digest() {
        return digest;
    }

    @Nullable
    Size size() {
        return size;
    }

    private static @Nullable FileKind kind(byte[] sent) {
        if (JpegParts.begins(sent)) {
            return FileKind.JPEG;
        }
        if (PngParts.begins(sent)) {
            return FileKind.PNG;
        }
        return PdfScan.begins(sent) ? FileKind.PDF : null;
    }

    /** What telephones save where nobody has asked them for JPEG. */
    private static boolean isHeic(byte[] sent) {
        return sent.length > 12 && sent[4] == 'f' && sent[5] == 't' && sent[6] == 'y' && sent[7] == 'p';
    }

    /** Reads the head alone: nothing is drawn here, however large it claims to be. */
    private static Size size(String name, byte[] picture, String format) throws BrokenFile {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1) {
                throw new BrokenFile("has no extent");
            }
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw refused("pixels", name, width, height);
            }
            return new Size(width, height);
        } catch (IOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException unreadable) {
            throw new BrokenFile("head unreadable");
        } finally {
            reader.dispose();
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
