package vn.sophongtrao.register.firesafety;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.ui.Model;

import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * The form that ends a group or a point which has lived.
 *
 * @param endedOn the day, as it was typed
 * @param endReason why, as it was typed
 * @param version the version that was read
 */
public record EndingForm(String endedOn, String endReason, long version) {

    public static EndingForm of(long version) {
        return new EndingForm("", "", version);
    }

    public static EndingForm sent(Sent sent) {
        return new EndingForm(sent.text("endedOn"), sent.text("endReason"), sent.version());
    }

    /** The form as it is shown once more after somebody else has changed the record. */
    public EndingForm renewed(long savedVersion) {
        return new EndingForm(endedOn, endReason, savedVersion);
    }

    /** Most characters of the reason. */
    public int longest() {
        return Ending.REASON.longest();
    }

    /**
     * Reads the form so that all there is to mend is said at once.
     *
     * @param established when the record was established
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    public Optional<Ending> read(LocalDate established, LocalDate today, FormReading reading) {
        LocalDate day = reading.requiredDay("endedOn", Ending.ON, endedOn);
        if (day != null) {
            reading.check(() -> Dates.requireEnded(day, established, today));
        }
        String reason = reading.requiredText(Ending.REASON, endReason);
        return reading.isRefused() || day == null || reason == null
                ? Optional.empty()
                : Optional.of(new Ending(day, reason));
    }

    /**
     * Shows the form.
     *
     * @param facts what tells the record from others
     * @param what what ending means, and when to end
     */
    public String ask(RecordPlace place, List<?> facts, Message what, Model model) {
        if (!model.containsAttribute(FormReading.FORM)) {
            model.addAttribute(FormReading.FORM, this);
        }
        model.addAttribute("place", place);
        model.addAttribute("facts", facts);
        model.addAttribute("what", what);
        return "firesafety/end";
    }
}
