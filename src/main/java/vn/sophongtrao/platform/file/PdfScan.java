package vn.sophongtrao.platform.file;

import java.nio.charset.StandardCharsets;

/** A PDF document, of which no more is asked than that it is a whole one and runs nothing (ISO 32000-1, 7.5). */
final class PdfScan {

    private static final byte[] BEGIN = ascii("%PDF-");
    private static final byte[] END = ascii("%%EOF");
    private static final byte[] CONTENTS = ascii("startxref");
    private static final byte[] SCRIPT = ascii("/JavaScript");
    private static final byte[] PROGRAM = ascii("/Launch");

    /** Programs that read PDF look for the end in as many bytes. */
    private static final int TAIL = 1024;

    private PdfScan() {}

    static boolean begins(byte[] sent) {
        return sent.length > BEGIN.length && find(sent, BEGIN, 0, BEGIN.length) == 0;
    }

    /** @throws BrokenFile where it was cut off or is none at all */
    static void requireWhole(byte[] sent) throws BrokenFile {
        int tail = Math.max(0, sent.length - TAIL);
        if (!Character.isDigit(sent[BEGIN.length])
                || find(sent, END, tail, sent.length) < 0
                || find(sent, CONTENTS, Math.max(0, tail - TAIL), sent.length) < 0) {
            throw new BrokenFile("no whole document");
        }
    }

    /** Whether it says in plain sight that it runs something. A scan never does. */
    static boolean runsSomething(byte[] sent) {
        return find(sent, SCRIPT, 0, sent.length) >= 0 || find(sent, PROGRAM, 0, sent.length) >= 0;
    }

    private static int find(byte[] content, byte[] wanted, int from, int to) {
        for (int at = from; at <= to - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && content[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
