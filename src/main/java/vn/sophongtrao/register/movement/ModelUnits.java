package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.text.Message;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.platform.web.Choice;
import vn.sophongtrao.platform.web.FormReading;
import vn.sophongtrao.territory.RegisterUnits;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/** For whom the acting person writes of models: a ward's officer for the ward, the district's officers for every unit. */
@Component
class ModelUnits {

    private static final Message UNIT = Message.of("movement.field.unit");

    private final RegisterUnits units;
    private final Territory territory;
    private final ActorSource actor;
    private final Clock clock;

    ModelUnits(RegisterUnits units, Territory territory, ActorSource actor, Clock clock) {
        this.units = units;
        this.territory = territory;
        this.actor = actor;
        this.clock = clock;
    }

    /** The unit that a form proposes. */
    ReportingUnit proposed() {
        return units.recording();
    }

    /** The units a form offers, empty where there is but one: those that exist today, wards in their official order. */
    List<Choice> choices() {
        List<ReportingUnit> offered = offered();
        return offered.size() < 2
                ? List.of()
                : offered.stream()
                        .map(unit -> new Choice(unit.slug(), unit.name()))
                        .toList();
    }

    /** The unit that was chosen; the acting person's own where none was asked. Null where what was sent is none of theirs. */
    @Nullable
    ReportingUnit chosen(String slug, FormReading reading) {
        List<ReportingUnit> offered = offered();
        if (offered.size() < 2) {
            return units.recording();
        }
        return reading.requiredChoice("unit", UNIT, slug, typed -> find(typed, offered));
    }

    /** The unit that a form shows as chosen: the one of that slug where it is offered, otherwise the one proposed. */
    ReportingUnit asked(String slug) {
        return find(slug, offered()).orElseGet(this::proposed);
    }

    /** Whether the acting person sees what lies in several units, as the district does. */
    boolean readsSeveral() {
        return actor.current().readUnits().size() > 1;
    }

    /** Whether the acting person sees what that unit writes. */
    boolean reads(long unitId) {
        return actor.current().readUnits().contains(unitId);
    }

    /** Whether to offer what changes things of that unit; the register itself decides. */
    boolean offersChange(long unitId) {
        return actor.current().writeUnits().contains(unitId);
    }

    /** Whether to offer what adds something; the register itself decides. */
    boolean offersAdding() {
        return units.offered() != null;
    }

    private List<ReportingUnit> offered() {
        LocalDate today = LocalDate.now(clock);
        Set<Long> write = actor.current().writeUnits();
        return territory.unitsDuring(new DateRange(today, today)).stream()
                .filter(unit -> write.contains(unit.id()))
                .toList();
    }

    private static Optional<ReportingUnit> find(String slug, List<ReportingUnit> offered) {
        return offered.stream().filter(unit -> unit.slug().equals(slug)).findFirst();
    }
}
