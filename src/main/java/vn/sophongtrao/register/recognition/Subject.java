package vn.sophongtrao.register.recognition;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.place.KnownPlace;
import vn.sophongtrao.territory.place.PlaceWords;

/**
 * What a recognition is about: a ward, or a place.
 *
 * @param unit the ward, or the unit that keeps the place
 * @param place null where it is the ward itself
 * @param scope as what it is recognised; null where the circular leaves it out
 */
record Subject(
        ReportingUnit unit,
        @Nullable KnownPlace place,
        @Nullable SubjectKind scope) {

    static Subject of(ReportingUnit ward) {
        return new Subject(ward, null, ward.isWard() ? SubjectKind.WARD : null);
    }

    static Subject of(ReportingUnit unit, KnownPlace place, PlaceWords words) {
        return new Subject(
                unit,
                place,
                words.isRecognisable(place.kindId(), place.levelId())
                        ? SubjectKind.of(words.subject(place.kindId())).orElse(null)
                        : null);
    }

    /** As what it is recognised. */
    SubjectKind kind() {
        if (scope == null) {
            throw outOfScope();
        }
        return scope;
    }

    /** What it is called: a ward with its level word. */
    Object name() {
        return place == null ? unit.atHead() : place.name();
    }

    /** What is said of it for a year, about to enter the register. */
    NewRecognition recognition(int year, RecognitionDetails details) {
        return new NewRecognition(unit.id(), place == null ? null : place.id(), year, details);
    }

    /** @throws RuleViolation where the circular leaves it out, or it was not there in the window of that year */
    void requireRecognisable(int year) {
        if (scope == null) {
            throw outOfScope();
        }
        DateRange window = scope.window(year);
        if (!isThere(window)) {
            throw new RuleViolation("recognition.rule.not-there", name(), window.from(), window.lastDay());
        }
    }

    /** Whether it was there in the window of that year. */
    boolean isThereIn(int year) {
        return isThere(kind().window(year));
    }

    private boolean isThere(DateRange window) {
        return place == null
                ? unit.validity().contains(window.lastDay())
                : place.isThereBetween(window.from(), window.lastDay());
    }

    private RuleViolation outOfScope() {
        return new RuleViolation(
                place == null ? "recognition.rule.office" : "recognition.rule.scope",
                place == null ? unit.atHead() : Message.of("recognition.quoted", place.name()));
    }
}
