package vn.sophongtrao.territory.place;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * The form that ends a place which was there.
 *
 * @param endedOn the day, as it was typed
 * @param endReason why, as it was typed
 * @param version the version that was read
 */
record PlaceEndingForm(String endedOn, String endReason, long version) {

    static PlaceEndingForm of(long version) {
        return new PlaceEndingForm("", "", version);
    }

    static PlaceEndingForm sent(Sent sent) {
        return new PlaceEndingForm(sent.text("endedOn"), sent.text("endReason"), sent.version());
    }

    /** The form as it is shown once more after somebody else has changed the place. */
    PlaceEndingForm renewed(long savedVersion) {
        return new PlaceEndingForm(endedOn, endReason, savedVersion);
    }

    /** Most characters of the reason. */
    public int longest() {
        return PlaceEnding.REASON.longest();
    }

    /**
     * Reads the form so that all there is to mend is said at once.
     *
     * @param validFrom first day of the place, null where unknown
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<PlaceEnding> read(@Nullable LocalDate validFrom, LocalDate today, FormReading reading) {
        LocalDate day = reading.requiredDay("endedOn", PlaceEnding.ON, endedOn);
        if (day != null) {
            reading.check(() -> PlaceEnding.requireEnded(day, validFrom, today));
        }
        String reason = reading.requiredText(PlaceEnding.REASON, endReason);
        return reading.isRefused() || day == null || reason == null
                ? Optional.empty()
                : Optional.of(new PlaceEnding(day, reason));
    }
}
