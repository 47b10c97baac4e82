package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.chart.MonthLines;
import vn.sophongtrao.platform.text.Change;
import vn.sophongtrao.platform.text.RomanNumber;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.VietnameseNumber;

/**
 * A summary as a document in one language: what stands in it, not how it looks. Screen, print and files are made of
 * this one description, so they cannot say different things.
 *
 * @param units the units of the tables by unit, in their order
 * @param months the months of the table by month
 */
record SummaryDocument(
        Head head,
        Completeness completeness,
        List<NarrativeSection> narrative,
        List<KeyFigure> keyFigures,
        @Nullable LineChart line,
        @Nullable BarChart bars,
        List<IndicatorGroup> indicators,
        List<UnitLine> units,
        List<UnitTable> byUnit,
        List<Integer> months,
        List<IndicatorRow> byMonth) {

    /**
     * What the document is about.
     *
     * @param whole whether it is of the whole body, not of one unit's part
     * @param running whether months of the range have not ended yet
     * @param scopeName the body or the unit with its level word: “quận Lê Chân”
     * @param ownSlug slug of the unit whose part it is; null for the whole
     * @param period the range in words: “năm 2023”, “quý I năm 2023”; of a running year its months that have ended,
     *     “11 tháng đầu năm 2026”
     * @param yearPeriod the whole year in words
     * @param previousPeriod what it is compared with: “năm 2022”, “cùng kỳ năm 2022”
     * @param to the last day of the range, which may be yet to come
     * @param countedTo the last day of what is counted: of the range, or of its last month that has ended
     * @param lastClosed the last month of the range that has ended; 0 for none
     * @param hasPrevious whether there are any figures to compare with
     * @param calculated the moment of the calculation in words
     */
    record Head(
            int year,
            MonthRange range,
            boolean whole,
            boolean running,
            String scopeName,
            @Nullable String ownSlug,
            String period,
            String yearPeriod,
            String previousPeriod,
            LocalDate from,
            LocalDate to,
            LocalDate countedTo,
            int lastClosed,
            boolean hasPrevious,
            String calculated,
            List<Integer> years) {

        /** Years are written without a dot. */
        public String yearText() {
            return String.valueOf(year);
        }

        public String previousYearText() {
            return String.valueOf(year - 1);
        }

        public String followingYearText() {
            return String.valueOf(year + 1);
        }

        /** Whether it tells of a whole reporting year that has ended. */
        public boolean ofWholeYear() {
            return range.isYear() && !running;
        }

        public String path() {
            return path(year);
        }

        /** Address of the whole year. */
        public String yearPath() {
            return "/summary/" + year;
        }

        /** Address of the same months of the year before; null where there are none. */
        @Nullable
        public String previousPath() {
            return years.contains(year - 1) ? path(year - 1) : null;
        }

        /** Address of the same months of the following year; null where there are none. */
        @Nullable
        public String nextPath() {
            return years.contains(year + 1) ? path(year + 1) : null;
        }

        public String columnNow() {
            return capital(period);
        }

        public String columnBefore() {
            return capital(previousPeriod);
        }

        public String periodCapitals() {
            return period.toUpperCase(Locale.ROOT);
        }

        public String previousCapitals() {
            return previousPeriod.toUpperCase(Locale.ROOT);
        }

        public String fromLine() {
            return VietnameseDate.documentLine(from);
        }

        public String toLine() {
            return VietnameseDate.documentLine(countedTo);
        }

        private String path(int of) {
            return "/summary/" + of + (range.isYear() ? "" : "/" + range.name());
        }
    }

    /** A heading and its paragraphs. */
    record NarrativeSection(int number, String heading, List<Paragraph> paragraphs) {

        /** As documents head it: “I. XÂY DỰNG …”. */
        public String numbered() {
            return RomanNumber.of(number) + ". " + heading.toUpperCase(Locale.ROOT);
        }
    }

    /** A paragraph, made of text and numbers. */
    record Paragraph(List<Part> parts) {

        /** The words as they are read. */
        public String text() {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(part.text()));
            return text.toString();
        }
    }

    /** A piece of a paragraph: plain text, or a number with its counted noun, which leads to its source. */
    record Part(String text, @Nullable FigureCell figure) {}

    /**
     * A number at a place of the document.
     *
     * @param key the indicator's key
     * @param path address of its source; null where nothing can be opened
     */
    record FigureCell(
            String key,
            @Nullable FigureValue figure,
            @Nullable String path) {

        /** As it is shown: “33.786”, “11/12”, “–” where nothing was reported. */
        public String text() {
            return FigureText.of(figure);
        }

        /** For machines; empty where nothing was reported. */
        public String value() {
            return figure == null ? "" : VietnameseNumber.canonical(figure.value());
        }

        /** For machines; null where there is none. */
        @Nullable
        public String denominator() {
            return figure == null || figure.denominator() == null
                    ? null
                    : VietnameseNumber.canonical(figure.denominator());
        }

        public boolean known() {
            return figure != null;
        }
    }

    /** One of the numbers shown large. */
    record KeyFigure(IndicatorRow row, String change) {}

    /** A section of the catalogue. */
    record IndicatorGroup(
            String key, int number, String label, String language, boolean foreign, List<IndicatorRow> rows) {

        /** As documents head it: “I. Mô hình …”. */
        public String numbered() {
            return RomanNumber.of(number) + ". " + label;
        }
    }

    /**
     * Everything that is said of one indicator.
     *
     * @param number position in the table, from 1
     * @param label in the document's language as far as there is one
     * @param language what the label is written in
     * @param foreign whether that is not the document's language
     * @param note what is to be known of the total: as of which month, that it is not complete; empty where nothing
     * @param previousText of the year before: “–” where unknown
     * @param change against the year before; unknown where reports of a running year are missing
     * @param changeText “tăng 3”; what is missing where that forbids a comparison
     * @param percentText “9,09%”, “–” where there is none
     * @param changeWithPercent “tăng 3 (9,09%)”
     * @param units one cell for each of the document's units
     * @param months one cell for each of the document's months
     */
    record IndicatorRow(
            Indicator indicator,
            int number,
            String label,
            String language,
            boolean foreign,
            String unit,
            String unitLanguage,
            boolean unitForeign,
            FigureCell cell,
            Total total,
            Total previous,
            Change change,
            String note,
            String previousText,
            String changeText,
            String percentText,
            String changeWithPercent,
            List<FigureCell> units,
            List<FigureCell> months) {

        public String key() {
            return indicator.key();
        }

        /** Whether there was something to compare with. */
        public boolean compared() {
            return change.difference() != null;
        }

        /** In percent, of ratios in points; null where there is nothing to say. */
        @Nullable
        public BigDecimal changePercent() {
            return change.points() ? change.difference() : change.percent();
        }
    }

    /** A unit in the tables by unit. */
    record UnitLine(String slug, String name, boolean ward) {}

    /** A table by unit: some indicators as its columns. */
    record UnitTable(String title, List<IndicatorRow> columns) {}

    /** The months of an indicator against the year before. */
    record LineChart(
            IndicatorRow row,
            String caption,
            String explanation,
            MonthLines lines,
            List<String> previousMonths,
            List<String> notes) {}

    /** An indicator by unit, drawn as bars; the bars are the table. */
    record BarChart(IndicatorRow row, String caption, String explanation, List<Bar> bars) {}

    /** One bar; its width is in percent of the longest. */
    record Bar(UnitLine unit, FigureCell cell, BigDecimal width) {}

    /** With its first letter large. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
