package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.text.Change;
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
     * @param period the range in words: “năm 2023”, “quý I năm 2023”
     * @param previousPeriod what it is compared with: “năm 2022”, “cùng kỳ năm 2022”
     * @param lastClosed the last month of the range that has ended; 0 for none
     * @param hasPrevious whether there are any figures to compare with
     * @param path address of the summary's page
     */
    record Head(
            int year,
            MonthRange range,
            boolean whole,
            boolean running,
            String scopeName,
            String period,
            String previousPeriod,
            LocalDate from,
            LocalDate to,
            int lastClosed,
            boolean hasPrevious,
            Instant calculatedAt,
            String path,
            List<Integer> years) {

        @Nullable
        Integer previousYear() {
            return years.contains(year - 1) ? year - 1 : null;
        }

        @Nullable
        Integer nextYear() {
            return years.contains(year + 1) ? year + 1 : null;
        }
    }

    /** A heading and its paragraphs. */
    record NarrativeSection(String heading, List<Paragraph> paragraphs) {}

    /** A paragraph, made of text and numbers. */
    record Paragraph(List<Part> parts) {

        /** The words as they are read. */
        String text() {
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
        String text() {
            return figure == null ? "–" : textOf(figure);
        }

        /** For machines; empty where nothing was reported. */
        String value() {
            return figure == null ? "" : VietnameseNumber.canonical(figure.value());
        }

        /** For machines; null where there is none. */
        @Nullable
        String denominator() {
            return figure == null || figure.denominator() == null
                    ? null
                    : VietnameseNumber.canonical(figure.denominator());
        }

        boolean known() {
            return figure != null;
        }

        static String textOf(FigureValue figure) {
            String value = VietnameseNumber.format(figure.value());
            return figure.denominator() == null ? value : value + "/" + VietnameseNumber.format(figure.denominator());
        }
    }

    /** One of the numbers shown large. */
    record KeyFigure(IndicatorRow row, String change) {}

    /** A section of the catalogue. */
    record IndicatorGroup(String key, String label, String language, List<IndicatorRow> rows) {}

    /**
     * Everything that is said of one indicator.
     *
     * @param number position in the table, from 1
     * @param label in the document's language as far as there is one
     * @param language what the label is written in
     * @param note what is to be known of the total: as of which month, that it is not complete; empty where nothing
     * @param previousText of the year before: “–” where unknown
     * @param changeText “tăng 3”
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
            String unit,
            String unitLanguage,
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

        String key() {
            return indicator.key();
        }

        /** In percent, of ratios in points; null where there is nothing to say. */
        @Nullable
        BigDecimal changePercent() {
            return change.points() ? change.difference() : change.percent();
        }
    }

    /** A unit in the tables by unit. */
    record UnitLine(String slug, String name, boolean ward) {}

    /** A table by unit: some indicators as its columns. */
    record UnitTable(String title, List<IndicatorRow> columns) {}

    /** The months of an indicator against the year before; all lengths in the units of its view box. */
    record LineChart(
            IndicatorRow row,
            String caption,
            String explanation,
            List<Axis> axes,
            List<MonthMark> marks,
            String line,
            String linePast,
            List<Dot> dots,
            @Nullable LineEnd end,
            @Nullable LineEnd endPast,
            List<String> previousMonths,
            List<String> notes) {}

    /** A horizontal rule with its number. */
    record Axis(BigDecimal y, BigDecimal textY, String text, boolean base) {}

    /** The name of a month under the chart. */
    record MonthMark(BigDecimal x, int month) {}

    /** A point of the line with its number above or below it. */
    record Dot(BigDecimal x, BigDecimal y, BigDecimal textY, String text) {}

    /** The name of a line at its end. */
    record LineEnd(BigDecimal x, BigDecimal y, int year) {}

    /** An indicator by unit, drawn as bars; the bars are the table. */
    record BarChart(IndicatorRow row, String caption, String explanation, List<Bar> bars) {}

    /** One bar; its width is in percent of the longest. */
    record Bar(UnitLine unit, FigureCell cell, BigDecimal width) {}
}
