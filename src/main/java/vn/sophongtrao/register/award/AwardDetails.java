package vn.sophongtrao.register.award;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of an award.
 *
 * @param decisionNumber number of the decision, up to 60 characters
 * @param decidedOn its day
 * @param reportingYear for which year it was given: the reporting year that holds the decision's day, or one before
 * @param authority key of who decided
 * @param form key of what was given
 * @param type key of the occasion
 * @param recipientKind key of what the recipient is
 * @param recipientName who received it, up to 200 characters; restricted unless publishable
 * @param publishable whether the recipient may be named to everybody
 * @param recipientUnitId the ward to which the recipient belongs; the district office where to none
 * @param achievement what it was given for, up to 500 characters, without persons
 * @param modelId the model it is connected with, null for none
 * @param revocation null while it stands
 */
public record AwardDetails(
        String decisionNumber,
        LocalDate decidedOn,
        int reportingYear,
        String authority,
        String form,
        String type,
        String recipientKind,
        String recipientName,
        boolean publishable,
        long recipientUnitId,
        String achievement,
        @Nullable Long modelId,
        @Nullable Revocation revocation) {

    @Override
    public String toString() {
        return "AwardDetails[" + decisionNumber + "]";
    }
}
