package vn.sophongtrao.report.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.report.EntryOutcome;
import vn.sophongtrao.report.TypedFigure;
import vn.sophongtrao.report.TypedWords;
import vn.sophongtrao.report.WordsOutcome;

/** What was typed into a form and could not be taken, by indicator key: it stands in the form again. */
final class Refusals {

    /** A figure that was not taken, and why. */
    record Figure(TypedFigure typed, EntryOutcome outcome) {}

    /** A note or an answer that was not taken, and why. */
    record Words(TypedWords typed, WordsOutcome outcome) {}

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, Words> notes = new LinkedHashMap<>();
    private final Map<String, Words> answers = new LinkedHashMap<>();

    private final Set<String> elsewhere = new HashSet<>();

    /** Boxes of rows that were not sent now, and hold what was refused before. */
    void elsewhere(Set<String> names) {
        elsewhere.addAll(names);
    }

    void figure(TypedFigure typed, @Nullable EntryOutcome outcome) {
        if (outcome != null && !(outcome instanceof EntryOutcome.Saved)) {
            figures.put(typed.key(), new Figure(typed, outcome));
        }
    }

    void note(TypedWords typed, WordsOutcome outcome) {
        if (!(outcome instanceof WordsOutcome.Saved)) {
            notes.put(typed.key(), new Words(typed, outcome));
        }
    }

    void answer(TypedWords typed, WordsOutcome outcome) {
        if (!(outcome instanceof WordsOutcome.Saved)) {
            answers.put(typed.key(), new Words(typed, outcome));
        }
    }

    @Nullable
    Figure figure(String key) {
        return figures.get(key);
    }

    @Nullable
    Words note(String key) {
        return notes.get(key);
    }

    @Nullable
    Words answer(String key) {
        return answers.get(key);
    }

    /**
     * Where a row that was not sent now holds what was refused before.
     *
     * @return the anchor of the box, null where there is none
     */
    @Nullable
    String elsewhere(String key) {
        if (elsewhere.contains(key) || elsewhere.contains(key + FormFields.DENOMINATOR)) {
            return FormAddress.box(key);
        }
        if (elsewhere.contains(key + FormFields.ANSWER)) {
            return FormAddress.answer(key);
        }
        return elsewhere.contains(key + FormFields.NOTE) ? FormAddress.note(key) : null;
    }

    boolean isEmpty() {
        return figures.isEmpty() && notes.isEmpty() && answers.isEmpty();
    }

    /** Whether the report takes nothing any more. */
    boolean isClosed() {
        return figures.values().stream().anyMatch(refused -> refused.outcome() instanceof EntryOutcome.Closed)
                || words().anyMatch(outcome -> outcome instanceof WordsOutcome.Closed);
    }

    /** Whether somebody else has written in the meantime, so that a person has to choose. */
    boolean isConflict() {
        return figures.values().stream().anyMatch(refused -> refused.outcome() instanceof EntryOutcome.ChangedMeanwhile)
                || words().anyMatch(outcome -> outcome instanceof WordsOutcome.ChangedMeanwhile);
    }

    private Stream<WordsOutcome> words() {
        return Stream.concat(notes.values().stream(), answers.values().stream()).map(Words::outcome);
    }
}
