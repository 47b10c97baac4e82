package vn.sophongtrao.register.recognition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.place.SafetySubject;

/** What can be recognised (Circular 124/2021/TT-BCA, art. 1), with the window in which it is evaluated (art. 8). */
public enum SubjectKind {
    WARD,
    RESIDENTIAL_AREA,
    AGENCY,
    ENTERPRISE,
    SCHOOL;

    /** As filters and figure sources name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Message label() {
        return Message.of("recognition.subject." + name());
    }

    /** The days of which a recognition for that year judges. */
    DateRange window(int year) {
        return this == RESIDENTIAL_AREA
                ? new DateRange(LocalDate.of(year - 1, 11, 1), LocalDate.of(year, 10, 31))
                : new DateRange(LocalDate.of(year - 1, 11, 16), LocalDate.of(year, 11, 15));
    }

    static Optional<SubjectKind> asked(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** As what a place of that kind is recognised; empty where it is not. */
    static Optional<SubjectKind> of(SafetySubject subject) {
        return switch (subject) {
            case RESIDENTIAL_AREA -> Optional.of(RESIDENTIAL_AREA);
            case AGENCY -> Optional.of(AGENCY);
            case ENTERPRISE -> Optional.of(ENTERPRISE);
            case SCHOOL -> Optional.of(SCHOOL);
            case NONE -> Optional.empty();
        };
    }
}
