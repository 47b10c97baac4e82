package vn.sophongtrao.report.review;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.OwedReport;

/**
 * A frozen figure and its register's number as a page shows them.
 *
 * @param owed the report whose figure it is
 * @param indicator as the catalogue says for the period
 * @param figure both numbers, and the reason where the district lets the figure stand
 */
public record Difference(OwedReport owed, Indicator indicator, FigureDifference figure) {

    /** The month as it is spoken of: {@code 11/2023}. */
    public String monthText() {
        return owed.period().monthText();
    }

    public String reportedText() {
        return FigureText.of(figure.frozen());
    }

    public String registerText() {
        return FigureText.of(figure.register());
    }

    public boolean isOpen() {
        return figure.isOpen();
    }

    /** Address of the page of this difference. */
    public String path() {
        return owed.path("/differences/" + indicator.key());
    }
}
