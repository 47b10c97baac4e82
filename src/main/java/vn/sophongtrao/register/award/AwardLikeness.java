package vn.sophongtrao.register.award;

import java.time.LocalDate;

/**
 * What makes two awards of a unit seem to be the same one: the decision and who received it, as they are kept.
 *
 * @param recipient name of the recipient
 */
record AwardLikeness(String decision, LocalDate decidedOn, String recipient) {

    static AwardLikeness of(AwardDetails details) {
        return new AwardLikeness(
                Award.DECISION_NUMBER.required(details.decisionNumber()),
                details.decidedOn(),
                Award.RECIPIENT_NAME.required(details.recipientName()));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "AwardLikeness[" + decision + "]";
    }
}
