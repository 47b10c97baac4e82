package vn.sophongtrao.report.form;

import java.time.Instant;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.text.Written;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportedFigure;
import vn.sophongtrao.report.SubmissionFacts;

/** The signs of figures that are in order, or only blank: where the number came from and when. */
final class FigureSigns {

    private final ReportContents contents;
    private final Wording words;
    private final FormAddress address;

    FigureSigns(ReportContents contents, Wording words, FormAddress address) {
        this.contents = contents;
        this.words = words;
        this.address = address;
    }

    static FigureRow.Sign wrong(Wording words) {
        return new FigureRow.Sign("alert-circle", "sign-error", words.say("report.form.sign.wrong"), null);
    }

    FigureRow.Sign of(Indicator indicator, ReportedFigure figure) {
        String path = address.figure(indicator.key());
        SubmissionFacts latest = contents.latest();
        if (figure.origin() == FigureOrigin.COUNTED) {
            return new FigureRow.Sign(
                    "list-details",
                    "",
                    indicator.ratio()
                            ? words.say(
                                    "report.form.sign.counted-ratio", figure.records(), FigureText.of(figure.figure()))
                            : words.say("report.form.sign.counted", figure.records()),
                    path);
        }
        if (!contents.state().takesFigures() && latest != null) {
            return new FigureRow.Sign(
                    "lock",
                    "",
                    words.say("report.form.sign.frozen", VietnameseDate.dayMonth(VietnameseDate.day(latest.at()))),
                    path);
        }
        if (figure.isBlank()) {
            return new FigureRow.Sign("", "", words.say("report.form.sign.optional"), null);
        }
        return new FigureRow.Sign("check", "", said(figure), path);
    }

    private String said(ReportedFigure figure) {
        Instant at = figure.enteredAt();
        return switch (figure.origin()) {
            case NOTHING_TO_REPORT -> words.say("report.form.sign.nothing");
            case SAME_AS_LAST_MONTH -> words.say("report.form.sign.same");
            case TYPED, COUNTED -> words.say("report.form.sign.saved", at == null ? Written.UNKNOWN : words.when(at));
        };
    }
}
