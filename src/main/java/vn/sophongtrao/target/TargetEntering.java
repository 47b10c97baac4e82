package vn.sophongtrao.target;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.web.FormReading;

/** The form that enters a target, for those who may enter any. */
@Service
@PreAuthorize(TargetAccess.WRITERS)
class TargetEntering {

    private final TargetSubjects subjects;
    private final Clock clock;

    TargetEntering(TargetSubjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    /** An empty form, of this year. */
    public TargetForm blank() {
        return TargetForm.blank(subjects.thisYear().orElse(null));
    }

    /** What was typed, empty where something is wrong. */
    public Optional<NewTarget> read(TargetForm form, FormReading typed) {
        return form.read(subjects, LocalDate.now(clock), typed);
    }
}
