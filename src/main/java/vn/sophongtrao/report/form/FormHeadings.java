package vn.sophongtrao.report.form;

import java.util.ArrayList;
import java.util.List;

import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.report.Punctuality;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.SubmissionFacts;

/** Writes what stands over a form: its title, the notices, the deadline. */
final class FormHeadings {

    private final MonthFormMaterial material;
    private final ReportContents contents;
    private final ReportingPeriod period;
    private final Wording words;

    FormHeadings(MonthFormMaterial material, Wording words) {
        this.material = material;
        this.contents = material.contents();
        this.period = contents.owed().period();
        this.words = words;
    }

    String title() {
        return words.say(
                "report.form.title",
                period.monthText(),
                words.name(contents.owed().unit()));
    }

    List<MonthForm.Heading> notices() {
        List<MonthForm.Heading> notices = new ArrayList<>();
        ReviewWords.Comment comment = material.comment();
        if (comment != null && contents.state() == ReportState.RETURNED) {
            notices.add(said("arrow-back-up", "report.form.returned", comment));
        }
        if (comment != null && contents.state() == ReportState.REOPENED) {
            notices.add(said("lock-open", "report.form.reopened", comment));
        }
        SubmissionFacts approved = contents.approved();
        if (contents.isBeingCorrected() && approved != null) {
            notices.add(plain("lock-open", words.say("report.form.still-counting", approved.number())));
        }
        SubmissionFacts latest = contents.latest();
        if (contents.state() == ReportState.SUBMITTED && latest != null) {
            notices.add(submitted(latest));
        }
        if (!period.isOpenOn(words.today())) {
            notices.add(plain("lock", words.say("report.entry.not-open", period.firstDay())));
        }
        return notices;
    }

    /** The days to the due day, or past it; of a report that was handed in before, whether it came in time. */
    String deadline() {
        Punctuality punctuality = contents.punctuality();
        if (punctuality != null) {
            return punctuality.isLate()
                    ? words.say("report.form.handed-in-late", punctuality.daysLate())
                    : words.say("report.form.handed-in");
        }
        if (!contents.state().takesFigures()) {
            return "";
        }
        long left = period.daysLeftOn(words.today());
        if (left > 0) {
            return words.say("report.form.days-left", left);
        }
        return left == 0 ? words.say("report.form.due-today") : words.say("report.form.days-late", -left);
    }

    /** How much is left, and until when. */
    String left(int things) {
        if (things == 0) {
            return words.say("report.form.left.nothing");
        }
        if (contents.punctuality() != null) {
            return words.say("report.form.left.again", things);
        }
        return words.say(
                period.daysLeftOn(words.today()) < 0 ? "report.form.left.late" : "report.form.left",
                things,
                period.dueOn());
    }

    private MonthForm.Heading submitted(SubmissionFacts latest) {
        return new MonthForm.Heading(
                "good",
                "send",
                words.say("report.form.submitted", latest.number(), latest.by(), VietnameseDate.format(latest.at())),
                contents.reviewBegunBy() == null
                        ? words.say("report.form.submitted.text")
                        : words.say("report.form.review-begun", contents.reviewBegunBy()),
                latest.note(),
                latest.by());
    }

    private MonthForm.Heading said(String icon, String key, ReviewWords.Comment comment) {
        return new MonthForm.Heading(
                "warn",
                icon,
                words.say(key),
                "",
                comment.text(),
                comment.by() + ", " + VietnameseDate.format(comment.at()));
    }

    private static MonthForm.Heading plain(String icon, String text) {
        return new MonthForm.Heading("warn", icon, text, "", null, "");
    }
}
