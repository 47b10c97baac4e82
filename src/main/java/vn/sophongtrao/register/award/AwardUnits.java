package vn.sophongtrao.register.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** For whom the acting person writes of awards: a ward's officer for the ward, the district's officers for every unit. */
@Component
class AwardUnits {

    private final RegisterUnits units;
    private final Territory territory;
    private final ActorSource actor;
    private final Clock clock;

    AwardUnits(RegisterUnits units, Territory territory, ActorSource actor, Clock clock) {
        this.units = units;
        this.territory = territory;
        this.actor = actor;
        this.clock = clock;
    }

    /** The acting person's own unit. */
    ReportingUnit own() {
        return units.recording();
    }

    /** Whether the acting person reads the names of recipients that may not be published. */
    boolean readsRestricted() {
        return units.readsRestricted();
    }

    /** Whether to offer entering; the register itself decides. */
    boolean offersEntering() {
        return units.offered() != null;
    }

    /** Whether to offer what changes an award of that unit; the register itself decides. */
    boolean offersChange(long unitId) {
        return actor.current().writeUnits().contains(unitId);
    }

    /** To which units a new award's recipient can belong: the own ward, or for the office all there are today and itself. */
    List<ReportingUnit> ofRecipients() {
        ReportingUnit own = own();
        return own.isOffice() ? all() : List.of(own);
    }

    /** To which units the recipient of an award can belong: of a ward's own award the ward, and always the one that stands. */
    List<ReportingUnit> ofRecipients(AwardView award) {
        ReportingUnit standing = territory.unit(award.recipientUnitId());
        if (!territory.unit(award.reportingUnitId()).isOffice()) {
            return List.of(standing);
        }
        List<ReportingUnit> all = new ArrayList<>(all());
        if (!all.contains(standing)) {
            all.add(standing);
        }
        return all;
    }

    /** In whose book a new award stands. */
    long keeper(Word authority, long recipientUnit) {
        ReportingUnit own = own();
        return own.isOffice() && AwardVocabulary.isOfAUnit(authority) ? recipientUnit : own.id();
    }

    private List<ReportingUnit> all() {
        LocalDate today = LocalDate.now(clock);
        Set<Long> write = actor.current().writeUnits();
        return territory.unitsDuring(new DateRange(today, today)).stream()
                .filter(unit -> write.contains(unit.id()))
                .toList();
    }
}
