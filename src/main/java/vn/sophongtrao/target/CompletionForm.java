package vn.sophongtrao.target;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.web.Sent;

/**
 * The form that records the day on which a target was reached.
 *
 * @param completedOn the day, as it was typed
 * @param version the version that was read
 */
record CompletionForm(String completedOn, long version) {

    /** @param day what is recorded, or what the approved figures suggest; null for neither */
    static CompletionForm of(@Nullable LocalDate day, long version) {
        return new CompletionForm(day == null ? "" : VietnameseDate.format(day), version);
    }

    static CompletionForm sent(Sent sent) {
        return new CompletionForm(sent.text("completedOn"), sent.version());
    }

    /** The form as it is shown once more after somebody else has changed the target. */
    CompletionForm renewed(long savedVersion) {
        return new CompletionForm(completedOn, savedVersion);
    }
}
