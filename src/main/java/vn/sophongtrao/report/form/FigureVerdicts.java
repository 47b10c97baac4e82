package vn.sophongtrao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.indicator.FigureText;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.Problem;
import vn.sophongtrao.platform.text.NumberText;
import vn.sophongtrao.platform.text.VietnameseNumber;
import vn.sophongtrao.report.EntryOutcome;
import vn.sophongtrao.report.FigureChecks;
import vn.sophongtrao.report.FigureDifference;
import vn.sophongtrao.report.FigureOrigin;
import vn.sophongtrao.report.FigureRemark;
import vn.sophongtrao.report.ReportState;
import vn.sophongtrao.report.ReportedFigure;
import vn.sophongtrao.report.TypedFigure;

/** Judges the figures of a form: of everything that may be said of one, what weighs most is its sign. */
final class FigureVerdicts {

    private final MonthFormMaterial material;
    private final Wording words;
    private final FormAddress address;
    private final FigureSigns signs;
    private final WordsVerdicts lines;
    private final Map<String, Problem> problems;
    private final List<FigureRemark> unanswered;

    FigureVerdicts(MonthFormMaterial material, Wording words, FormAddress address) {
        this.material = material;
        this.words = words;
        this.address = address;
        this.signs = new FigureSigns(material.contents(), words, address);
        this.lines = new WordsVerdicts(words);
        boolean taken = material.contents().state().takesFigures();
        this.problems = taken ? material.contents().problems() : Map.of();
        this.unanswered = taken ? material.contents().unanswered() : List.of();
    }

    FigureVerdict of(int number, Indicator indicator, ReportedFigure figure) {
        String key = indicator.key();
        Refusals.Figure refused = material.refusals().figure(key);
        if (refused != null) {
            return refused(number, indicator, refused);
        }
        FigureVerdict written = lines.of(
                number, key, material.refusals().note(key), material.refusals().answer(key));
        if (written != null) {
            return written;
        }
        Problem problem = problems.get(key);
        if (problem != null && !FigureChecks.isMissing(problem)) {
            return new FigureVerdict(
                    FigureVerdict.ERROR,
                    FigureSigns.wrong(words),
                    true,
                    false,
                    List.of(FigureRow.Says.wrong(words.say(problem))),
                    todo(FormAddress.box(key), "report.form.todo.wrong", number));
        }
        if (unanswered.stream().anyMatch(remark -> remark.indicatorId() == indicator.id())) {
            return new FigureVerdict(
                    FigureVerdict.WARN,
                    new FigureRow.Sign(
                            "message",
                            "sign-warn",
                            words.say("report.form.sign.asked"),
                            indicator.isCounted() ? null : address.figure(key)),
                    false,
                    false,
                    List.of(),
                    todo(FormAddress.asked(key, indicator.isCounted()), "report.form.todo.asked", number));
        }
        if (problem != null) {
            return new FigureVerdict(
                    "",
                    new FigureRow.Sign("", "", words.say("report.form.sign.blank"), null),
                    false,
                    false,
                    List.of(),
                    todo(FormAddress.box(key), "report.form.todo.blank", number));
        }
        if (material.contents().state().takesFigures() && isAnsweredInWords(indicator)) {
            return FigureVerdict.quiet(new FigureRow.Sign(
                    "check",
                    "",
                    words.say("report.form.sign.answered"),
                    indicator.isCounted() ? null : address.figure(key)));
        }
        FigureDifference difference = material.differences().get(key);
        return difference != null && difference.isOpen()
                ? differing(key, difference)
                : FigureVerdict.quiet(signs.of(indicator, figure));
    }

    /** The way to the counted records, where the state of the figure does not lead there. */
    FigureRow.@Nullable Sign records(Indicator indicator, ReportedFigure figure, FigureVerdict verdict) {
        return figure.origin() == FigureOrigin.COUNTED && verdict.sign().path() == null
                ? signs.of(indicator, figure)
                : null;
    }

    private boolean isAnsweredInWords(Indicator indicator) {
        return material.contents().remarks().stream()
                .anyMatch(remark -> remark.indicatorId() == indicator.id() && remark.answer() != null);
    }

    private FigureVerdict refused(int number, Indicator indicator, Refusals.Figure refused) {
        String box = FormAddress.box(indicator.key());
        EntryOutcome outcome = refused.outcome();
        if (outcome instanceof EntryOutcome.Unreadable unreadable) {
            List<FigureRow.Says> says = new ArrayList<>();
            refuse(indicator.key(), unreadable.value(), Picked.Kind.VALUE, says);
            refuse(indicator.key(), unreadable.denominator(), Picked.Kind.DENOMINATOR, says);
            return new FigureVerdict(
                    FigureVerdict.ERROR,
                    FigureSigns.wrong(words),
                    unreadable.value() != null,
                    unreadable.denominator() != null,
                    says,
                    todo(box, "report.form.todo.wrong", number));
        }
        if (outcome instanceof EntryOutcome.ChangedMeanwhile changed) {
            return new FigureVerdict(
                    FigureVerdict.WARN,
                    new FigureRow.Sign("arrows-diff", "sign-warn", words.say("report.form.sign.two"), null),
                    false,
                    false,
                    List.of(twoValues(refused.typed(), changed, indicator)),
                    todo(box, "report.form.todo.two", number));
        }
        ReportState state = outcome instanceof EntryOutcome.Closed closed
                ? closed.state()
                : material.contents().state();
        return closed(words, state);
    }

    /** Nothing more is taken; what was typed stays on the page. */
    static FigureVerdict closed(Wording words, ReportState state) {
        return new FigureVerdict(
                FigureVerdict.ERROR,
                new FigureRow.Sign("lock", "sign-unsaved", words.say("report.form.sign.unsaved"), null),
                true,
                false,
                List.of(new FigureRow.Says(
                        "lock",
                        words.say("report.form.closed", words.say(state.labelKey())),
                        words.say("report.refused." + state),
                        List.of())),
                null);
    }

    private FigureVerdict differing(String key, FigureDifference difference) {
        String register = FigureText.of(difference.register());
        return new FigureVerdict(
                FigureVerdict.WARN,
                new FigureRow.Sign(
                        "arrows-diff",
                        "sign-warn",
                        words.say("report.form.sign.differs", register),
                        address.figure(key)),
                false,
                false,
                List.of(new FigureRow.Says(
                        "arrows-diff",
                        words.say("report.form.differs", register, FigureText.of(difference.frozen())),
                        words.say("report.form.differs.text"),
                        List.of())),
                null);
    }

    private void refuse(String key, NumberText.@Nullable Refused refused, Picked.Kind kind, List<FigureRow.Says> says) {
        if (refused != null) {
            says.add(new FigureRow.Says(
                    "alert-circle",
                    words.say(refused.messageKey(), refused.arguments().toArray()),
                    "",
                    refused.readings().stream()
                            .map(VietnameseNumber::format)
                            .map(reading -> new FigureRow.Pick(
                                    new Picked(key, kind, reading).written(),
                                    words.say("report.form.reading", reading)))
                            .toList()));
        }
    }

    private FigureRow.Says twoValues(TypedFigure typed, EntryOutcome.ChangedMeanwhile changed, Indicator indicator) {
        String blank = words.say("report.form.blank");
        String typedText = FigureRow.orEmpty(typed.value());
        String mine = indicator.ratio() ? typedText + "/" + FigureRow.orEmpty(typed.denominator()) : typedText;
        String own = mine.isBlank() ? blank : mine;
        String theirs = FigureText.of(changed.value(), changed.denominator(), blank);
        return new FigureRow.Says(
                "arrows-diff",
                words.say("report.form.two", changed.by(), theirs, words.when(changed.at())),
                words.say("report.form.two.text", own),
                List.of(
                        new FigureRow.Pick(
                                new Picked(typed.key(), Picked.Kind.MINE, String.valueOf(changed.version())).written(),
                                words.say("report.form.two.mine", own)),
                        new FigureRow.Pick(
                                new Picked(typed.key(), Picked.Kind.THEIRS, "").written(),
                                words.say("report.form.two.theirs", theirs))));
    }

    private MonthForm.Todo todo(String anchor, String key, int number) {
        return new MonthForm.Todo(anchor, words.say(key, number));
    }
}
