package vn.sophongtrao.account;

import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.database.Actor;

/**
 * Who may do what in the registers; access rules name it {@code @registerAccess}. A ward's records are written by the
 * ward alone, those of the district office by the district's officers.
 */
@Component("registerAccess")
public class RegisterAccess {

    private final CurrentPerson person;
    private final SignedInActor reach;

    RegisterAccess(CurrentPerson person, SignedInActor reach) {
        this.person = person;
        this.reach = reach;
    }

    /** Whether the signed-in person may enter, change and end records of the unit. */
    public boolean mayWrite(long unitId) {
        return person.find().map(reach::inChargeOf).orElse(Set.of()).contains(unitId);
    }

    /**
     * Whether the signed-in person may write what the district writes for wards too: models, recognitions and awards. A
     * ward's officer may for the ward, a district officer for every unit.
     */
    public boolean mayWriteForWards(long unitId) {
        return person.find().map(reach::of).orElse(Actor.NOBODY).writeUnits().contains(unitId);
    }
}
