package vn.sophongtrao.platform.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * Vietnamese alphabetical order, syllable by syllable as in a dictionary: An, Cát, Dư Hàng, Dư Hàng Kênh, Đông Hải.
 * Java's own collator passes over the spaces and would put “Dư Hàng” among the words that begin with “Dưh”.
 */
public final class VietnameseOrder implements Comparator<String> {

    /** The order; safe for use by many threads. */
    public static final Comparator<String> INSTANCE = new VietnameseOrder();

    private final Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));

    private VietnameseOrder() {
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    @Override
    public int compare(String one, String other) {
        String[] mine = one.strip().split("\\s+");
        String[] theirs = other.strip().split("\\s+");
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            int order = collator.compare(mine[i], theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        int shorter = Integer.compare(mine.length, theirs.length);
        return shorter != 0 ? shorter : one.compareTo(other);
    }
}
