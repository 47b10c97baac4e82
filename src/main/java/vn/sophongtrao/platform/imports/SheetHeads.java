package vn.sophongtrao.platform.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.context.MessageSource;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.sheet.SheetCell;
import vn.sophongtrao.platform.sheet.SheetContent;
import vn.sophongtrao.platform.sheet.SheetReader;
import vn.sophongtrao.platform.sheet.SheetRow;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.text.SearchText;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.platform.web.Languages;

/**
 * Understands the sheets of a register: heads and choices in either language, diacritics and case aside, the columns in
 * any order.
 */
final class SheetHeads {

    private static final int LONGEST_HEAD = 80;
    private static final List<Locale> LANGUAGES = List.of(Languages.VIETNAMESE, Languages.ENGLISH);

    private final MessageSource messages;
    private final List<ImportColumn> columns;
    private final Map<String, ImportColumn> byTitle = new HashMap<>();
    private final Map<String, Map<String, String>> keysByLabel = new HashMap<>();
    private final Map<String, Boolean> truths =
            new HashMap<>(Map.of("true", true, "1", true, "x", true, "false", false, "0", false));

    SheetHeads(List<ImportColumn> columns, MessageSource messages) {
        this.messages = messages;
        this.columns = columns;
        for (Locale language : LANGUAGES) {
            truths.put(folded(Message.of("record.yes"), language), true);
            truths.put(folded(Message.of("record.no"), language), false);
            for (ImportColumn column : columns) {
                byTitle.putIfAbsent(folded(column.title(), language), column);
                Map<String, String> keys = keysByLabel.computeIfAbsent(column.field(), field -> new HashMap<>());
                column.choices()
                        .forEach(choice ->
                                keys.putIfAbsent(SearchText.fold(choice.label().in(language)), choice.key()));
            }
        }
    }

    /**
     * Reads the sheet, whose first row with something in it holds the heads.
     *
     * @throws RuleViolation where a needed head is missing or one stands twice, or there is nothing below them
     */
    SentSheet read(SheetContent sheet) {
        if (sheet.rows().isEmpty()) {
            throw RuleViolation.at(SheetReader.FIELD, "sheet.refused.blank", sheet.name());
        }
        List<String> passedOver = new ArrayList<>();
        Map<Integer, ImportColumn> heads = heads(sheet.rows().get(0), passedOver);
        columns.stream()
                .filter(column -> column.required() && !heads.containsValue(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw RuleViolation.at(
                            SheetReader.FIELD, "record.import.refused.head", missing.title(), sheet.name());
                });
        List<SentRow> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows().subList(1, sheet.rows().size())) {
            if (row.cells().keySet().stream().anyMatch(heads::containsKey)) {
                rows.add(row(row, heads));
            }
        }
        if (rows.isEmpty()) {
            throw RuleViolation.at(SheetReader.FIELD, "record.import.refused.nothing", sheet.name());
        }
        Map<String, Integer> byField = new HashMap<>();
        heads.forEach((at, column) -> byField.put(column.field(), at));
        return new SentSheet(sheet.name(), byField, rows, passedOver);
    }

    private Map<Integer, ImportColumn> heads(SheetRow row, List<String> passedOver) {
        Map<Integer, ImportColumn> heads = new TreeMap<>();
        new TreeMap<>(row.cells()).forEach((at, cell) -> {
            ImportColumn column = byTitle.get(SearchText.fold(cell.text()));
            if (column == null) {
                passedOver.add(cell.text().substring(0, Math.min(cell.text().length(), LONGEST_HEAD)));
            } else if (heads.containsValue(column)) {
                throw RuleViolation.at(SheetReader.FIELD, "record.import.refused.twice", column.title());
            } else {
                heads.put(at, column);
            }
        });
        return heads;
    }

    private SentRow row(SheetRow row, Map<Integer, ImportColumn> heads) {
        Map<String, String> fields = new HashMap<>();
        Map<String, Message> unread = new HashMap<>();
        heads.forEach((at, column) -> {
            SheetCell cell = row.cells().get(at);
            if (cell != null) {
                fields.put(column.field(), sent(column, cell, unread));
            }
        });
        return new SentRow(row.number(), fields, unread);
    }

    /** The cell as the form would send it; as it stands where it means nothing. */
    private String sent(ImportColumn column, SheetCell cell, Map<String, Message> unread) {
        if (cell.failed()) {
            unread.put(column.field(), Message.of("record.import.cell.failed", column.title(), cell.text()));
            return cell.text();
        }
        return switch (column.kind()) {
            case TEXT -> cell.text();
            case DAY -> cell.day() == null ? cell.text() : VietnameseDate.format(cell.day());
            case NUMBER -> number(cell);
            case YES_NO ->
                truth(cell).map(yes -> yes ? "true" : "").orElseGet(() -> {
                    unread.put(column.field(), Message.of("record.import.cell.yes-no", column.title()));
                    return cell.text();
                });
            case CHOICE ->
                keysByLabel
                        .getOrDefault(column.field(), Map.of())
                        .getOrDefault(SearchText.fold(cell.text()), cell.text());
        };
    }

    private static String number(SheetCell cell) {
        BigDecimal number = cell.number();
        return number == null || cell.text().indexOf('E') >= 0 ? cell.text() : VietnameseNumber.format(number);
    }

    private Optional<Boolean> truth(SheetCell cell) {
        return Optional.ofNullable(truths.get(SearchText.fold(cell.text())));
    }

    private String folded(Message message, Locale language) {
        return SearchText.fold(message.in(messages, language));
    }
}
