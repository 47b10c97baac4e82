package vn.sophongtrao.register.firesafety.map;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import vn.sophongtrao.platform.RuleViolation;

/**
 * A picture that was looked at and drawn anew, so that nothing else of the file that was sent is kept.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
record GroundContent(byte[] bytes, String mediaType, int width, int height) {

    /** The field of the form. */
    static final String FIELD = "file";

    static final int MOST_MEGABYTES = 10;

    /** Most pixels of a side, and of all. */
    static final int LONGEST_SIDE = 8000;

    private static final long MOST_PIXELS = 24_000_000;
    private static final int MEGABYTE = 1 << 20;

    /** @throws RuleViolation where it is no picture that can be taken, whatever it is called */
    static GroundContent of(byte[] sent) {
        if (sent.length > MOST_MEGABYTES * MEGABYTE) {
            throw RuleViolation.at(FIELD, "firesafety.ground.rule.size", MOST_MEGABYTES);
        }
        String format = begins(sent, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)
                ? "png"
                : begins(sent, 0xff, 0xd8, 0xff) ? "jpeg" : "";
        if (format.isEmpty()) {
            throw RuleViolation.at(FIELD, "firesafety.ground.rule.kind");
        }
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                    throw RuleViolation.at(FIELD, "firesafety.ground.rule.pixels", LONGEST_SIDE, MOST_PIXELS);
                }
                return new GroundContent(drawn(reader.read(0), format), "image/" + format, width, height);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw RuleViolation.at(FIELD, "firesafety.ground.rule.broken");
        }
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static byte[] drawn(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, output)) {
            throw new IOException("cannot be drawn");
        }
        return output.toByteArray();
    }

    private static boolean begins(byte[] sent, int... first) {
        if (sent.length < first.length) {
            return false;
        }
        for (int at = 0; at < first.length; at++) {
            if ((sent[at] & 0xff) != first[at]) {
                return false;
            }
        }
        return true;
    }
}
