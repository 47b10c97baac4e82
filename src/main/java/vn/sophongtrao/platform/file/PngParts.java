package vn.sophongtrao.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG picture part by part (ISO/IEC 15948). The parts that draw it are kept as they are; texts, times, positions and
 * everything after its end go.
 */
final class PngParts {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final Set<String> DRAWING =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    /** Length, name and checksum of a part. */
    private static final int AROUND = 12;

    private PngParts() {}

    static boolean begins(byte[] sent) {
        return sent.length >= SIGNATURE.length
                && Arrays.equals(sent, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** @throws BrokenFile where it is no whole picture */
    static byte[] bare(byte[] sent) throws BrokenFile {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(sent.length);
        kept.writeBytes(SIGNATURE);
        ByteBuffer parts = ByteBuffer.wrap(sent);
        boolean drawn = false;
        for (int at = SIGNATURE.length; at <= sent.length - AROUND; ) {
            int length = parts.getInt(at);
            if (length < 0 || length > sent.length - at - AROUND) {
                throw new BrokenFile("part longer than the file");
            }
            String name = new String(sent, at + 4, 4, StandardCharsets.ISO_8859_1);
            CRC32 sum = new CRC32();
            sum.update(sent, at + 4, length + 4);
            if ((int) sum.getValue() != parts.getInt(at + 8 + length)) {
                throw new BrokenFile("part damaged");
            }
            if (at == SIGNATURE.length != name.equals("IHDR")) {
                throw new BrokenFile("begins otherwise");
            }
            if (DRAWING.contains(name)) {
                kept.write(sent, at, length + AROUND);
            }
            drawn |= name.equals("IDAT");
            if (name.equals("IEND")) {
                if (!drawn) {
                    throw new BrokenFile("ends before its picture");
                }
                return kept.toByteArray();
            }
            at += length + AROUND;
        }
        throw new BrokenFile("cut off");
    }
}
