package vn.sophongtrao.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.database.Actor;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.territory.Territory;

/** How far the signed-in person reaches, by their role. */
@Component
class SignedInActor implements ActorSource {

    private final CurrentPerson person;
    private final Territory territory;
    private final Clock clock;

    SignedInActor(CurrentPerson person, Territory territory, Clock clock) {
        this.person = person;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public Actor current() {
        return person.find().map(this::of).orElse(Actor.NOBODY);
    }

    Actor of(SignedInPerson person) {
        Set<Long> read = readableBy(person);
        Set<Long> write = person.role().actsForUnit() ? read : Set.of();
        return new Actor(person.accountId(), person.unitId(), read, write);
    }

    /** The units whose reports and registers the person may read: a ward's successor reads what it took over. */
    Set<Long> readableBy(SignedInPerson person) {
        return switch (person.role()) {
            case WARD_OFFICER -> inChargeOf(person);
            case DISTRICT_OFFICER, DISTRICT_VIEWER -> territory.allUnitIds();
            case DISTRICT_ADMIN -> Set.of();
        };
    }

    /** The units in whose name the person records and reports: their own and those it took over. */
    Set<Long> inChargeOf(SignedInPerson person) {
        return person.unitId() == null ? Set.of() : territory.withPredecessors(person.unitId(), LocalDate.now(clock));
    }
}
