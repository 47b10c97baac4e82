package vn.sophongtrao.platform.record;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

import vn.sophongtrao.platform.text.FreeText;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * The form that takes a record which should not be there out of all counts.
 *
 * @param reason why, as it was typed
 * @param version the version that was read
 */
public record Withdrawal(String reason, long version) {

    /** The rule of its reason, which the schema of each register repeats. */
    public static final FreeText REASON = FreeText.of("reason", "record.withdrawal.reason", 500);

    public static Withdrawal of(long version) {
        return new Withdrawal("", version);
    }

    public static Withdrawal sent(Sent sent) {
        return new Withdrawal(sent.text("reason"), sent.version());
    }

    /** The form as it is shown once more after somebody else has changed the record. */
    public Withdrawal renewed(long savedVersion) {
        return new Withdrawal(reason, savedVersion);
    }

    /** Most characters of the reason. */
    public int longest() {
        return REASON.longest();
    }

    /**
     * Shows the form.
     *
     * @param facts what tells the record from others
     * @param standing where it counts, null for no word on it
     */
    public String ask(RecordPlace place, List<?> facts, @Nullable Message standing, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, this);
        }
        model.addAttribute("place", place);
        model.addAttribute("facts", facts);
        model.addAttribute("standing", standing);
        return "record/withdrawal";
    }
}
