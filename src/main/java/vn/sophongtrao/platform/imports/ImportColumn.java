package vn.sophongtrao.platform.imports;

import java.time.LocalDate;
import java.util.List;

import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.InLanguage;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.vocabulary.Words;

/**
 * A column of the sheet, called as the field of the form that it fills.
 *
 * @param field name of the field in the form: {@code handledOn}, {@code seized[gun]}
 * @param title what people call it, in the form and in the register's own workbook
 * @param required whether a sheet without it is of no use
 * @param width of the template's column, in characters
 * @param choices what may be chosen, where it is a choice
 */
public record ImportColumn(String field, Message title, Kind kind, boolean required, int width, List<Option> choices) {

    /** How a cell of the column is read and how it looks in the template. */
    public enum Kind {
        TEXT("@"),
        DAY("dd/mm/yyyy"),
        NUMBER("#,##0.###"),
        /** “Có” or “Không”. */
        YES_NO("@"),
        CHOICE("@");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    /**
     * Something that may be chosen.
     *
     * @param key what the form sends
     * @param label what people call it
     * @param offered whether the template offers it; retired words are understood and then refused by their rule
     */
    public record Option(String key, InLanguage label, boolean offered) {}

    public ImportColumn {
        choices = List.copyOf(choices);
    }

    public static ImportColumn text(String field, Message title, int width) {
        return new ImportColumn(field, title, Kind.TEXT, false, width, List.of());
    }

    /** A free text under its rule. */
    public static ImportColumn text(FreeText rule, int width) {
        return text(rule.field(), rule.name(), width);
    }

    public static ImportColumn day(String field, Message title) {
        return new ImportColumn(field, title, Kind.DAY, false, 15, List.of());
    }

    public static ImportColumn number(String field, Message title) {
        return new ImportColumn(field, title, Kind.NUMBER, false, 16, List.of());
    }

    public static ImportColumn yesNo(String field, Message title) {
        return new ImportColumn(field, title, Kind.YES_NO, false, 18, List.of());
    }

    /** A word of a vocabulary. */
    public static ImportColumn choice(String field, Message title, int width, Words words, LocalDate today) {
        return new ImportColumn(
                field,
                title,
                Kind.CHOICE,
                false,
                width,
                words.all().stream()
                        .map(word -> new Option(word.key(), word, word.isInUse(today)))
                        .toList());
    }

    /** One of several things that no vocabulary holds. */
    public static ImportColumn choice(String field, Message title, int width, List<Option> choices) {
        return new ImportColumn(field, title, Kind.CHOICE, false, width, choices);
    }

    /** The same column, without which a sheet is of no use. */
    public ImportColumn needed() {
        return new ImportColumn(field, title, kind, true, width, choices);
    }
}
