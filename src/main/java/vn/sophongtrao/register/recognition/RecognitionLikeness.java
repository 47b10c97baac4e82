package vn.sophongtrao.register.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What makes two recognitions the same one: a subject registers once a year.
 *
 * @param placeId null where the subject is the unit itself
 */
record RecognitionLikeness(long unitId, @Nullable Long placeId, int year) {

    /** The key by which an import remembers what came in with it, in the SQL of {@code recognition r}. */
    static final String KEY = "r.year || coalesce('-p' || r.place_id, '-u' || r.reporting_unit_id)";

    static RecognitionLikeness of(NewRecognition recognition) {
        return new RecognitionLikeness(recognition.unitId(), recognition.placeId(), recognition.year());
    }

    /** The same in Java. */
    String key() {
        return year + (placeId == null ? "-u" + unitId : "-p" + placeId);
    }
}
