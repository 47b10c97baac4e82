package vn.sophongtrao.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings there are. The constants' order is that of the page; the default holds until the administrator says
 * otherwise.
 */
public enum SettingKey {
    /** Proper name of the body: “Lê Chân”. */
    BODY_NAME(Shape.TEXT, "Lê Chân"),
    /** Whether documents write the body's level word with a capital (Decree 30/2020/NĐ-CP, annex II). */
    BODY_NAMED_AFTER_PERSON(Shape.YES_NO, "true", List.of("true", "false")),
    /** Short name of the steering committee: “Ban Chỉ đạo 799”. */
    COMMITTEE_NAME(Shape.TEXT, "Ban Chỉ đạo 799"),
    /** The body above the committee, as the head of a document names it: “UBND quận Lê Chân”. */
    PARENT_BODY_NAME(Shape.TEXT, "UBND quận Lê Chân"),
    /** Whom the summary is addressed to. */
    SUPERIOR_NAME(Shape.TEXT, "Ban Chỉ đạo 799 thành phố Hải Phòng"),
    /** Level word of the reporting units, Vietnamese and English. */
    UNIT_WORD(Shape.WORD, "phường"),
    UNIT_WORD_ENGLISH(Shape.WORD, "ward"),
    /** Level word of the aggregating body, Vietnamese and English. */
    BODY_WORD(Shape.WORD, "quận"),
    BODY_WORD_ENGLISH(Shape.WORD, "district"),
    /** Abbreviation of kind and issuer in a document's number: “BC-BCĐ”. */
    DOCUMENT_SYMBOL(Shape.TEXT, "BC-BCĐ"),
    /** Lines above the signature: by whose authority, in which capacity. */
    SIGNING_AUTHORITY(Shape.LINES, "TM. BAN CHỈ ĐẠO\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN"),
    /** The signer's title in the agency, below the title in the committee. */
    SIGNER_AGENCY_TITLE(Shape.LINES, "PHÓ CHỦ TỊCH\nỦY BAN NHÂN DÂN QUẬN"),
    /** The signer's name. */
    SIGNER_NAME(Shape.OPTIONAL_TEXT, ""),
    /** Who receives a copy, a line each. */
    RECEIVERS(
            Shape.LINES,
            "Như trên;\nThường trực Quận ủy, HĐND quận;\nChủ tịch, các PCT UBND quận;\nThành viên Ban Chỉ đạo 799 quận;\nUBND 15 phường;\nLưu: VT, CAQ."),
    /** How months are cut: DECREE_09 or CALENDAR. A change takes effect at a year's start. */
    CUT_OFF_SCHEME(Shape.CHOICE, "DECREE_09", List.of("DECREE_09", "CALENDAR")),
    /** Day of the month, 1–28, on which a report is due at the latest. */
    DUE_DAY(Shape.DAY_OF_MONTH, "17"),
    /** Megabytes, 1–50, that a file attached to a record may have. */
    FILE_MEGABYTES(Shape.MEGABYTES, "10");

    /** What may be typed. */
    public enum Shape {
        /** One word or a few, which stand inside sentences. */
        WORD(30),
        /** One line. */
        TEXT(200),
        /** One line that may stay empty. */
        OPTIONAL_TEXT(200),
        /** Several lines. */
        LINES(2000),
        YES_NO(40),
        CHOICE(40),
        DAY_OF_MONTH(40),
        MEGABYTES(40);

        private final int longest;

        Shape(int longest) {
            this.longest = longest;
        }

        /** Most characters. */
        public int longest() {
            return longest;
        }
    }

    private final Shape shape;
    private final String defaultValue;
    private final List<String> choices;

    SettingKey(Shape shape, String defaultValue) {
        this(shape, defaultValue, List.of());
    }

    SettingKey(Shape shape, String defaultValue, List<String> choices) {
        this.shape = shape;
        this.defaultValue = defaultValue;
        this.choices = choices;
    }

    /** Name of the row: the constant in lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting whose row has that name. */
    static Optional<SettingKey> find(String key) {
        return Stream.of(values()).filter(known -> known.key().equals(key)).findFirst();
    }

    public Shape shape() {
        return shape;
    }

    /** Whether it is a name or a word that stands inside sentences and on signed papers: letters, spaces and hyphens. */
    boolean isName() {
        return shape == Shape.WORD || this == BODY_NAME;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /** The values there are to choose from; empty for what is typed. */
    public List<String> choices() {
        return choices;
    }
}
