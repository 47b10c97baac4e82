package vn.sophongtrao.platform.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Photographs and scans for tests, no two alike unless asked for. */
public final class Pictures {

    private static final AtomicInteger MADE = new AtomicInteger();

    private Pictures() {}

    public static byte[] jpeg() {
        return drawn("jpg", 40, 30);
    }

    public static byte[] png() {
        return drawn("png", 40, 30);
    }

    public static byte[] pdf() {
        return pdf("<< /Type /Catalog >>");
    }

    /** A scan with that in its catalogue. */
    static byte[] pdf(String catalogue) {
        return text("%PDF-1.7\n1 0 obj\n" + catalogue + "\nendobj\n% " + MADE.incrementAndGet()
                + "\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 >>\nstartxref\n9\n%%EOF\n");
    }

    /** The photograph with another part behind its beginning. */
    static byte[] with(byte[] jpeg, int marker, byte[] part) {
        return joined(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xFF, (byte) marker, (byte) (part.length + 2 >> 8), (byte) (part.length + 2)},
                part,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** What a telephone writes of how it was held and where. */
    static byte[] exif(int orientation, boolean littleEndian) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4)
                .order(littleEndian ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        tiff.put(text(littleEndian ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        return joined(text("Exif\0\0"), tiff.array(), text("20.8449N 106.6881E"));
    }

    /** The picture with another part before its end. */
    static byte[] with(byte[] png, String name, byte[] part) {
        ByteBuffer chunk = ByteBuffer.allocate(part.length + 12)
                .putInt(part.length)
                .put(text(name))
                .put(part);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, part.length + 4);
        chunk.putInt((int) sum.getValue());
        int end = png.length - 12;
        return joined(Arrays.copyOf(png, end), chunk.array(), Arrays.copyOfRange(png, end, png.length));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] drawn(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int number = MADE.incrementAndGet();
        for (int at = 0; at < 3; at++) {
            int shade = number >> 4 * at & 15;
            for (int x = 0; x < 8; x++) {
                for (int y = 0; y < 8; y++) {
                    picture.setRGB(8 * at + x, y, new Color(shade * 16, 255 - shade * 16, 99).getRGB());
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
