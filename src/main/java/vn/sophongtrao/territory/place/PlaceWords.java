package vn.sophongtrao.territory.place;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.Words;

/**
 * What kinds of places there are, and of which levels schools are, as they stood when they were read.
 *
 * @param kinds kinds of places
 * @param levels levels of schools
 */
public record PlaceWords(Words kinds, Words levels) {

    /** As what places of the kind are recognised. */
    public SafetySubject subject(long kindId) {
        return subject(kinds.get(kindId));
    }

    /** Whether Circular 124/2021/TT-BCA recognises places of the kind and level. */
    public boolean isRecognisable(long kindId, @Nullable Long levelId) {
        return switch (subject(kindId)) {
            case NONE -> false;
            case SCHOOL -> levelId != null && levels.get(levelId).flag("recognisable");
            case RESIDENTIAL_AREA, AGENCY, ENTERPRISE -> true;
        };
    }

    static SafetySubject subject(Word kind) {
        return SafetySubject.valueOf(kind.text("subject"));
    }
}
