package vn.sophongtrao.report.review;

import java.util.List;

import vn.sophongtrao.indicator.Label;

/** The figures of a section of the form that need no look first. */
record ReviewSection(Label label, List<ReviewFigure> figures) {

    ReviewSection {
        figures = List.copyOf(figures);
    }
}
