package vn.sophongtrao.account;

import java.util.Set;

import org.springframework.stereotype.Component;

/** Who may do what with the monthly reports; access rules name it {@code @reportAccess}. */
@Component("reportAccess")
public class ReportAccess {

    private final CurrentPerson person;
    private final SignedInActor reach;

    ReportAccess(CurrentPerson person, SignedInActor reach) {
        this.person = person;
        this.reach = reach;
    }

    /** Whether the signed-in person may read the unit's reports. */
    public boolean mayRead(long unitId) {
        return person.find().map(reach::readableBy).orElse(Set.of()).contains(unitId);
    }

    /** Whether the signed-in person may enter, submit and withdraw the unit's reports. */
    public boolean mayEnter(long unitId) {
        return person.find().map(reach::inChargeOf).orElse(Set.of()).contains(unitId);
    }

    /**
     * Whether the signed-in person reads what was typed and not handed in: only who writes it. To everybody else a
     * report says what its latest standing submission says, on every page and in its history.
     */
    public boolean mayReadDraft(long unitId) {
        return mayEnter(unitId);
    }

    /** Whether the signed-in person may begin the review of the unit's reports, return, approve and reopen them. */
    public boolean mayReview(long unitId) {
        return person.find()
                .filter(reader -> reader.role() == Role.DISTRICT_OFFICER)
                .map(reach::readableBy)
                .orElse(Set.of())
                .contains(unitId);
    }
}
