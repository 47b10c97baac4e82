package vn.sophongtrao.report.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.report.ReportedFigure;

/**
 * A submission as it was handed in, beside the one before.
 *
 * @param number counts the report's submissions from 1
 * @param punctuality whether the report is on time, and by which submission
 * @param note what the unit wrote to the whole
 * @param compared whether there is a submission before it
 */
record ReportHistorySubmission(
        int number,
        Instant at,
        String by,
        Message punctuality,
        @Nullable String note,
        boolean compared,
        List<Line> lines) {

    ReportHistorySubmission {
        lines = List.copyOf(lines);
    }

    /**
     * A figure of it.
     *
     * @param number its number in the form, from 1
     * @param before the same figure of the submission before; null where there is none
     */
    record Line(int number, ReportedFigure figure, @Nullable ReportedFigure before) {

        public String text() {
            return FigureText.of(figure.figure());
        }

        public String beforeText() {
            return FigureText.of(before == null ? null : before.figure());
        }

        public boolean isChanged() {
            FigureValue now = figure.figure();
            FigureValue then = before == null ? null : before.figure();
            return before != null && (now == null || then == null ? now != then : !now.sameAs(then));
        }
    }
}
