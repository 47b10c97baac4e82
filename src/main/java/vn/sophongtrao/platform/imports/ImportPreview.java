package vn.sophongtrao.platform.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.sheet.SheetRow;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.Paging;

/**
 * What the page of a preview shows.
 *
 * @param file the file's name
 * @param sheet the sheet's name
 * @param total how many rows it has
 * @param wrong how many of them are to be mended
 * @param there those that are known already
 * @param fresh how many would be entered
 * @param heads titles of the columns that the sheet has
 * @param lines the rows that are shown
 * @param whole whether these are all
 */
record ImportPreview(
        String file,
        String sheet,
        int total,
        int wrong,
        List<Integer> there,
        int fresh,
        List<Head> heads,
        List<Line> lines,
        boolean whole) {

    /** A sheet of so many rows is shown whole, even where some of them are wrong. */
    static final int SHOWN = 50;

    /** How many rows to be mended are shown at once. */
    private static final int MOST_WRONG = 500;

    private static final int NAMED = 10;
    private static final int LONGEST = 160;

    /** The head of a column: its letter in the sheet, where it is known, and its title. */
    record Head(Message title, Message heading, boolean numeric) {}

    /** What stands in a cell. */
    record Cell(Object content, boolean bad, boolean numeric, Message title) {}

    /**
     * A row.
     *
     * @param known the record that it seems to be, null for none
     * @param sameAs the row above that says the same, 0 for none
     */
    record Line(
            int number,
            boolean wrong,
            List<Cell> cells,
            List<Message> problems,
            @Nullable RecordPlace known,
            int sameAs) {

        public String anchor() {
            return "row-" + number;
        }
    }

    /** Rows to be mended, as far as they are shown, or all where the sheet is short. */
    static <N> ImportPreview refused(
            String file, SentSheet sheet, Examined<N> examined, Importing<N> importing, Locale language) {
        boolean whole = examined.rows().size() <= SHOWN;
        List<ExaminedRow<N>> shown = whole
                ? examined.rows()
                : examined.wrong().stream().limit(MOST_WRONG).toList();
        return of(file, sheet.name(), sheet.heads(), examined, shown, importing, language);
    }

    /** One page of rows that are all right, or were when they were kept. */
    static <N> ImportPreview kept(
            KeptImport kept, Examined<N> examined, Paging paging, Importing<N> importing, Locale language) {
        int first = Math.max(0, (int) paging.offset());
        List<ExaminedRow<N>> shown = examined.isRefused()
                ? examined.wrong().stream().limit(MOST_WRONG).toList()
                : examined.rows().stream().skip(first).limit(paging.size()).toList();
        return of(kept.fileName(), kept.sheetName(), Map.of(), examined, shown, importing, language);
    }

    private static <N> ImportPreview of(
            String file,
            String sheet,
            Map<String, Integer> letters,
            Examined<N> examined,
            List<ExaminedRow<N>> shown,
            Importing<N> importing,
            Locale language) {
        Set<String> filled = examined.rows().stream()
                .flatMap(row -> row.sent().fields().keySet().stream())
                .collect(Collectors.toSet());
        List<ImportColumn> columns = importing.columns().stream()
                .filter(column -> filled.contains(column.field()) || letters.containsKey(column.field()))
                .toList();
        return new ImportPreview(
                file,
                sheet,
                examined.rows().size(),
                examined.wrong().size(),
                examined.there().stream().map(ExaminedRow::number).toList(),
                examined.fresh().size(),
                columns.stream().map(column -> head(column, letters)).toList(),
                shown.stream().map(row -> line(row, columns, language)).toList(),
                shown.size() == examined.rows().size());
    }

    /** Columns of the table beside that of the row's number. */
    public int width() {
        return heads.size() + 1;
    }

    public int thereCount() {
        return there.size();
    }

    public boolean moreThere() {
        return there.size() > NAMED;
    }

    /** Those of the known rows that are named. */
    public List<Integer> named() {
        return there.subList(0, Math.min(NAMED, there.size()));
    }

    /** The first of the lines to be mended, each with what is wrong. */
    public List<Line> mended() {
        return lines.stream().filter(Line::wrong).limit(NAMED).toList();
    }

    public int right() {
        return total - wrong;
    }

    /** Rows to be mended that the page does not show. */
    public int further() {
        return wrong - (int) lines.stream().filter(Line::wrong).count();
    }

    private static Head head(ImportColumn column, Map<String, Integer> letters) {
        Integer at = letters.get(column.field());
        Message heading = at == null
                ? column.title()
                : Message.of("record.import.column", SheetRow.name(at, 0).replace("0", ""), column.title());
        return new Head(column.title(), heading, column.kind() == ImportColumn.Kind.NUMBER);
    }

    private static <N> Line line(ExaminedRow<N> row, List<ImportColumn> columns, Locale language) {
        List<Cell> cells = new ArrayList<>();
        for (ImportColumn column : columns) {
            cells.add(new Cell(
                    content(column, row.sent().fields().getOrDefault(column.field(), "")),
                    row.badFields().contains(column.field()),
                    column.kind() == ImportColumn.Kind.NUMBER,
                    column.title()));
        }
        return new Line(row.number(), row.isWrong(), cells, row.problems(), row.known(), row.sameAs());
    }

    private static Object content(ImportColumn column, String sent) {
        if (column.kind() == ImportColumn.Kind.YES_NO && (sent.isEmpty() || sent.equals("true"))) {
            return Message.of(sent.isEmpty() ? "record.no" : "record.yes");
        }
        return column.choices().stream()
                .filter(choice -> choice.key().equals(sent))
                .<Object>map(ImportColumn.Option::label)
                .findFirst()
                .orElseGet(() -> shortened(sent));
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
