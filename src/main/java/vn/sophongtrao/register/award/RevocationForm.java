package vn.sophongtrao.register.award;

import java.time.LocalDate;
import java.util.Optional;

import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.platform.web.Sent;

/**
 * The form that revokes an award by decision.
 *
 * @param revokedOn the day of that decision, as it was typed
 * @param revocationNumber its number, as it was typed
 * @param revocationReason why, as it was typed
 * @param version the version that was read
 */
record RevocationForm(String revokedOn, String revocationNumber, String revocationReason, long version) {

    static RevocationForm of(long version) {
        return new RevocationForm("", "", "", version);
    }

    static RevocationForm sent(Sent sent) {
        return new RevocationForm(
                sent.text("revokedOn"), sent.text("revocationNumber"), sent.text("revocationReason"), sent.version());
    }

    /** The form as it is shown once more after somebody else has changed the record. */
    RevocationForm renewed(long savedVersion) {
        return new RevocationForm(revokedOn, revocationNumber, revocationReason, savedVersion);
    }

    /** Most characters of the reason. */
    public int longest() {
        return Revocation.REASON.longest();
    }

    /**
     * Reads the form so that all there is to mend is said at once.
     *
     * @param decided when the award was decided
     * @param reading takes what is wrong
     * @return empty where anything is
     */
    Optional<Revocation> read(LocalDate decided, LocalDate today, FormReading reading) {
        LocalDate day = reading.requiredDay("revokedOn", Revocation.ON, revokedOn);
        if (day != null) {
            reading.check(() -> Revocation.requireDay(day, decided, today));
        }
        String number = reading.requiredText(Revocation.NUMBER, revocationNumber);
        String reason = reading.requiredText(Revocation.REASON, revocationReason);
        return reading.isRefused() || day == null || number == null || reason == null
                ? Optional.empty()
                : Optional.of(new Revocation(day, number, reason));
    }
}
