package vn.sophongtrao.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import vn.sophongtrao.platform.RuleViolation;

/**
 * Whether a file is a workbook that may be opened. What it is, its content tells and never its name; how large it
 * becomes is measured and never taken from what it says of itself.
 */
final class WorkbookCheck {

    private static final int MOST_PARTS = 1_000;

    /** A file that unpacks to less than this does no harm, whatever the ratio. */
    private static final long SMALL = 4L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private WorkbookCheck() {}

    /** @throws RuleViolation where it is none, or not one to be opened */
    static void requireWorkbook(Path file, SheetLimits limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw refused("empty");
            }
            if (size > limits.bytes()) {
                throw refused("bytes", limits.bytes() >> 20);
            }
            byte[] content = Files.readAllBytes(file);
            if (startsWith(content, ZIP)) {
                requireWorkbook(file, size, limits);
            } else {
                throw otherFile(content);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireWorkbook(Path file, long size, SheetLimits limits) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw refused("expanded");
            }
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw refused(zip.getEntry("xl/workbook.bin") == null ? "other" : "binary");
            }
            requireNoMacros(zip);
            requireBearable(zip, size, limits);
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("broken");
        }
    }

    private static void requireNoMacros(ZipFile zip) throws IOException {
        boolean project = zip.stream()
                .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        byte[] types = new byte[64 << 10];
        try (InputStream in = zip.getInputStream(zip.getEntry("[Content_Types].xml"))) {
            int length = in.readNBytes(types, 0, types.length);
            if (project || new String(types, 0, length, StandardCharsets.UTF_8).contains("macroEnabled")) {
                throw refused("macro");
            }
        }
    }

    /** Unpacks everything once, to see how much it is; documents that declare entities of their own are not opened. */
    private static void requireBearable(ZipFile zip, long size, SheetLimits limits) throws IOException {
        long most = Math.min(limits.expandedBytes(), Math.max(SMALL, size * limits.ratio()));
        long total = 0;
        byte[] chunk = new byte[64 << 10];
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(parts.nextElement())) {
                int length = in.readNBytes(chunk, 0, chunk.length);
                if (new String(chunk, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                    throw refused("broken");
                }
                while (length > 0) {
                    total += length;
                    if (total > most) {
                        throw refused("expanded");
                    }
                    length = in.read(chunk);
                }
            }
        }
    }

    private static RuleViolation otherFile(byte[] content) {
        if (startsWith(content, OLE)) {
            return refused(holds(content, "EncryptedPackage") ? "password" : "xls");
        }
        if (startsWith(content, EMPTY_ZIP)) {
            return refused("other");
        }
        int length = Math.min(content.length, 4096);
        String head = new String(content, 0, length, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip();
        if (head.startsWith("<")) {
            return refused("html");
        }
        return refused(head.indexOf('\0') < 0 && head.indexOf('\ufffd') < 0 ? "csv" : "other");
    }

    /** Whether a compound file has a part of that name, which stands in it in UTF-16. */
    private static boolean holds(byte[] content, String name) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int at = 0; at < beginning.length; at++) {
            if (content[at] != beginning[at]) {
                return false;
            }
        }
        return true;
    }

    private static RuleViolation refused(String why, Object... arguments) {
        return RuleViolation.at(SheetReader.FIELD, "sheet.refused." + why, arguments);
    }
}
