package vn.sophongtrao.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG photograph part by part (ITU-T T.81 annex B). What the picture needs is kept as it is; what a camera or a
 * program wrote beside it goes: place, time, device, owner, previews, comments, and everything after the picture's end.
 */
final class JpegParts {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;

    /** Exif's tag of how the camera was held, and its eight values, of which 1 is upright. */
    private static final int ORIENTATION = 0x0112;

    private static final int UPRIGHT = 1;
    private static final int SHORT = 3;

    private static final byte[] JFIF_NAME = name("JFIF\0");
    private static final byte[] EXIF_NAME = name("Exif\0\0");
    private static final byte[] COLOURS_NAME = name("ICC_PROFILE\0");
    private static final byte[] ADOBE_NAME = name("Adobe");

    /** JFIF's version, density and, last, the size of a preview. */
    private static final int JFIF_LENGTH = 14;

    private final byte[] sent;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private boolean framed;
    private boolean scanned;
    private boolean turned;

    private JpegParts(byte[] sent) {
        this.sent = sent;
        this.kept = new ByteArrayOutputStream(sent.length);
    }

    static boolean begins(byte[] sent) {
        return sent.length > 2 && unsigned(sent[0]) == 0xFF && unsigned(sent[1]) == START && unsigned(sent[2]) == 0xFF;
    }

    /**
     * The photograph alone. How the camera was held is said anew where it was not held upright, so that the picture still
     * stands on its feet.
     *
     * @throws BrokenFile where it is no whole photograph
     */
    static byte[] bare(byte[] sent) throws BrokenFile {
        return new JpegParts(sent).bare();
    }

    private byte[] bare() throws BrokenFile {
        marker(START);
        while (true) {
            int marker = nextMarker();
            if (marker == END) {
                if (!framed || !scanned) {
                    throw new BrokenFile("ends before its picture");
                }
                marker(END);
                return kept.toByteArray();
            }
            if (marker <= 0x01 || marker >= 0xD0 && marker <= START) {
                throw new BrokenFile("marker " + marker + " out of place");
            }
            part(marker);
            if (marker == SCAN) {
                scanned = true;
                scan();
            }
        }
    }

    private int nextMarker() throws BrokenFile {
        if (at >= sent.length || unsigned(sent[at]) != 0xFF) {
            throw new BrokenFile("no marker at " + at);
        }
        while (at < sent.length && unsigned(sent[at]) == 0xFF) {
            at++;
        }
        if (at >= sent.length) {
            throw new BrokenFile("cut off");
        }
        return unsigned(sent[at++]);
    }

    private void part(int marker) throws BrokenFile {
        int length = at + 2 <= sent.length ? unsigned(sent[at]) << 8 | unsigned(sent[at + 1]) : 0;
        if (length < 2 || at + length > sent.length) {
            throw new BrokenFile("part longer than the file");
        }
        byte[] content = Arrays.copyOfRange(sent, at + 2, at + length);
        at += length;
        framed |= isFrame(marker);
        switch (marker) {
            case JFIF -> {
                if (starts(content, JFIF_NAME) && content.length >= JFIF_LENGTH) {
                    byte[] bare = Arrays.copyOf(content, JFIF_LENGTH);
                    bare[JFIF_LENGTH - 2] = 0;
                    bare[JFIF_LENGTH - 1] = 0;
                    keep(marker, bare);
                }
            }
            case EXIF -> {
                int orientation = starts(content, EXIF_NAME) && !turned ? orientation(content) : UPRIGHT;
                if (orientation != UPRIGHT) {
                    turned = true;
                    keep(EXIF, turned(orientation));
                }
            }
            case COLOURS -> keepNamed(marker, content, COLOURS_NAME);
            case ADOBE -> keepNamed(marker, content, ADOBE_NAME);
            default -> {
                // Tables, frames and scans; the rest of the application parts and comments goes.
                if (marker >= 0xC0 && marker < JFIF) {
                    keep(marker, content);
                }
            }
        }
    }

    /** The coded picture up to the next marker that is none of its own. */
    private void scan() throws BrokenFile {
        int from = at;
        while (at + 1 < sent.length) {
            int next = unsigned(sent[at + 1]);
            if (unsigned(sent[at]) == 0xFF && next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                kept.write(sent, from, at - from);
                return;
            }
            at++;
        }
        throw new BrokenFile("cut off within the picture");
    }

    private void keepNamed(int marker, byte[] content, byte[] name) {
        if (starts(content, name)) {
            keep(marker, content);
        }
    }

    private void keep(int marker, byte[] content) {
        marker(marker);
        kept.write(content.length + 2 >> 8);
        kept.write(content.length + 2);
        kept.writeBytes(content);
    }

    private void marker(int marker) {
        kept.write(0xFF);
        kept.write(marker);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** How the camera was held, upright where the first directory of the Exif part does not say it. */
    private static int orientation(byte[] exif) {
        if (exif.length < EXIF_NAME.length + 8) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif, EXIF_NAME.length, exif.length - EXIF_NAME.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int place = directory + 2 + entry * 12;
            if (place > tiff.limit() - 12) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(tiff.getShort(place)) == ORIENTATION && tiff.getShort(place + 2) == SHORT) {
                int said = tiff.getShort(place + 8);
                return said > UPRIGHT && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** An Exif part that says how the camera was held and nothing else. */
    private static byte[] turned(int orientation) {
        return ByteBuffer.allocate(EXIF_NAME.length + 26)
                .put(EXIF_NAME)
                .put(name("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static boolean starts(byte[] content, byte[] name) {
        return content.length >= name.length && Arrays.equals(content, 0, name.length, name, 0, name.length);
    }

    private static byte[] name(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static int unsigned(byte value) {
        return Byte.toUnsignedInt(value);
    }
}
