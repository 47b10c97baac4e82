package vn.sophongtrao.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.text.LevelWords;
import vn.sophongtrao.platform.text.LevelWordsSource;
import vn.sophongtrao.platform.text.SearchText;

/** The reporting units as a register needs them: whose records the acting person sees, and for whom they enter them. */
@Service
public class RegisterUnits {

    private final Territory territory;
    private final ActorSource actor;
    private final LevelWordsSource levels;
    private final Clock clock;

    RegisterUnits(Territory territory, ActorSource actor, LevelWordsSource levels, Clock clock) {
        this.territory = territory;
        this.actor = actor;
        this.levels = levels;
        this.clock = clock;
    }

    /**
     * The unit for which the acting person enters records.
     *
     * @throws NotFoundException where they enter none
     */
    @PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
    public ReportingUnit recording() {
        ReportingUnit own = offered();
        if (own == null) {
            throw new NotFoundException("unit of the acting person");
        }
        return own;
    }

    /** The same of what only wards keep: the office records none. */
    @PreAuthorize("hasRole('WARD_OFFICER')")
    public ReportingUnit recordingWard() {
        return recording();
    }

    /** The unit for which entering is to be offered, null for none; the register itself decides. */
    public @Nullable ReportingUnit offered() {
        Long own = actor.current().unitId();
        return own == null ? null : territory.unit(own);
    }

    /** The same of what only wards keep. */
    public @Nullable ReportingUnit offeredWard() {
        ReportingUnit own = offered();
        return own == null || own.isOffice() ? null : own;
    }

    /** Whether to offer what changes the unit's records; the register itself decides. */
    public boolean offersChange(long unitId) {
        Long own = actor.current().unitId();
        return own != null
                && territory.withPredecessors(own, LocalDate.now(clock)).contains(unitId);
    }

    /**
     * Whether the acting person reads the restricted fields of the records they see, such as the telephones of leaders:
     * who enters records does, who only looks at them does not.
     */
    public boolean readsRestricted() {
        return actor.current().unitId() != null;
    }

    /** The units whose records the acting person may see, wards in their official order. */
    public List<ReportingUnit> readable() {
        Set<Long> readable = actor.current().readUnits();
        return territory.units().stream()
                .filter(unit -> readable.contains(unit.id()))
                .toList();
    }

    /** The readable unit with this slug. */
    public Optional<ReportingUnit> readable(String slug) {
        return readable().stream().filter(unit -> unit.slug().equals(slug)).findFirst();
    }

    /**
     * Ids of the readable units whose name holds the word, diacritics and case aside. A ward is called by the word of its
     * level too: “phường Kênh Dương” is found as “Kênh Dương” is.
     */
    public Set<Long> called(String word) {
        String wanted = SearchText.fold(word);
        LevelWords level = levels.words();
        boolean ofLevel =
                SearchText.words(level.unitVi() + " " + level.unitEn()).contains(wanted);
        return readable().stream()
                .filter(unit ->
                        ofLevel && unit.isWard() || SearchText.fold(unit.name()).contains(wanted))
                .map(ReportingUnit::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
