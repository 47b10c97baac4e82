package vn.sophongtrao.platform.text;

/** The numbers of a document's sections. */
public final class RomanNumber {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private RomanNumber() {}

    /** {@code XIV}, of 14; nothing of 0. */
    public static String of(int number) {
        StringBuilder text = new StringBuilder();
        int left = number;
        for (int place = 0; place < VALUES.length; place++) {
            while (left >= VALUES[place]) {
                text.append(SIGNS[place]);
                left -= VALUES[place];
            }
        }
        return text.toString();
    }
}
