package vn.sophongtrao.platform.vocabulary;

import java.util.regex.Pattern;

import vn.sophongtrao.platform.text.SearchText;

/** The permanent keys of words, which filters of indicators and imported sheets name. */
final class WordKeys {

    private static final int LONGEST = 60;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0," + (LONGEST - 1) + "}");

    private WordKeys() {}

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** A key made of a label, which no other word has: “Trộm cắp tài sản” becomes {@code trom_cap_tai_san}. */
    static String of(String label, Words known) {
        String plain = SearchText.fold(label).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        String key = plain.isEmpty() ? "muc" : plain.substring(0, Math.min(plain.length(), LONGEST - 3));
        String free = key;
        for (int number = 2; known.find(free).isPresent(); number++) {
            free = key + "_" + number;
        }
        return free;
    }
}
