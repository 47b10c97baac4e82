package vn.sophongtrao.report.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.WordsOutcome;

/** Judges the rows whose note or answer could not be taken. */
final class WordsVerdicts {

    private final Wording words;

    WordsVerdicts(Wording words) {
        this.words = words;
    }

    /** Null where both were taken. */
    @Nullable
    FigureVerdict of(int number, String key, Refusals.@Nullable Words note, Refusals.@Nullable Words answer) {
        if (answer != null) {
            return verdict(
                    number,
                    FormAddress.answer(key),
                    answer,
                    List.of(
                            new Picked(key, Picked.Kind.ANSWER_MINE, ""),
                            new Picked(key, Picked.Kind.ANSWER_THEIRS, "")));
        }
        if (note != null) {
            return verdict(
                    number,
                    FormAddress.note(key),
                    note,
                    List.of(new Picked(key, Picked.Kind.NOTE_MINE, ""), new Picked(key, Picked.Kind.NOTE_THEIRS, "")));
        }
        return null;
    }

    private FigureVerdict verdict(int number, String anchor, Refusals.Words refused, List<Picked> choices) {
        WordsOutcome outcome = refused.outcome();
        if (outcome instanceof WordsOutcome.Closed closed) {
            return FigureVerdicts.closed(words, closed.state());
        }
        if (outcome instanceof WordsOutcome.ChangedMeanwhile changed) {
            return new FigureVerdict(
                    FigureVerdict.WARN,
                    new FigureRow.Sign("arrows-diff", "sign-warn", words.say("report.form.sign.two-lines"), null),
                    false,
                    false,
                    List.of(twoLines(refused, changed, choices)),
                    new MonthForm.Todo(anchor, words.say("report.form.todo.two-lines", number)));
        }
        String wrong = outcome instanceof WordsOutcome.TooLong tooLong
                ? words.say("report.note.long", tooLong.most())
                : words.say("report.form.no-longer-asked");
        return new FigureVerdict(
                FigureVerdict.ERROR,
                FigureSigns.wrong(words),
                false,
                false,
                List.of(FigureRow.Says.wrong(wrong)),
                new MonthForm.Todo(anchor, words.say("report.form.todo.wrong", number)));
    }

    private FigureRow.Says twoLines(
            Refusals.Words refused, WordsOutcome.ChangedMeanwhile changed, List<Picked> choices) {
        String blank = words.say("report.form.blank");
        String own = FigureRow.orEmpty(refused.typed().text()).isBlank()
                ? blank
                : FigureRow.orEmpty(refused.typed().text()).strip();
        String theirs = changed.text() == null ? blank : changed.text();
        Picked mine = new Picked(choices.get(0).key(), choices.get(0).kind(), String.valueOf(changed.version()));
        return new FigureRow.Says(
                "arrows-diff",
                words.say("report.form.two-lines", changed.by(), theirs, words.when(changed.at())),
                words.say("report.form.two-lines.text", own),
                List.of(
                        new FigureRow.Pick(mine.written(), words.say("report.form.two-lines.mine")),
                        new FigureRow.Pick(
                                choices.get(1).written(), words.say("report.form.two-lines.theirs", changed.by()))));
    }
}
