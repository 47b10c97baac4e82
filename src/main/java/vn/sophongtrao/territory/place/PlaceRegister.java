package vn.sophongtrao.territory.place;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.territory.Territory;

/** Enters places into the directory, corrects, ends and withdraws them, each in the name of who acts. */
@Service
public class PlaceRegister {

    /** Refused where the unit has a place of that name already and nobody has said that this is another one. */
    static final String NAMESAKE = "territory.place.rule.namesake";

    private static final int BATCH = 500;

    private final Places places;
    private final PlaceVocabulary vocabulary;
    private final Territory territory;
    private final OnceOnly once;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    PlaceRegister(
            Places places,
            PlaceVocabulary vocabulary,
            Territory territory,
            OnceOnly once,
            JdbcClient jdbc,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.places = places;
        this.vocabulary = vocabulary;
        this.territory = territory;
        this.once = once;
        this.jdbc = jdbc;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a place once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @param another whether the person has said that it is another one than its namesakes in the unit
     * @return the id of the place that was entered with the key
     * @throws RuleViolation where a date or a text cannot be, or a place of that name is there already
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#place.unitId())")
    public long recordOnce(NewPlace place, UUID key, boolean another) {
        return once.enter(
                key,
                () -> places.findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(Place::id),
                () -> {
                    Place entered = new Place(
                            place, key, vocabulary.current(), actor.current().person(), clock.instant());
                    requireNoNamesake(entered, 0, another);
                    return places.save(entered).id();
                });
    }

    /**
     * Enters many places in few statements; all or none. Whoever does has looked for namesakes.
     *
     * @return how many there were
     */
    @Transactional
    @PreAuthorize("#places.?[!@registerAccess.mayWrite(unitId())].isEmpty()")
    public int recordAll(List<NewPlace> places) {
        long account = actor.current().person();
        Instant now = clock.instant();
        PlaceWords words = vocabulary.current();
        insert(places.stream()
                .map(place -> new Place(place, null, words, account, now))
                .toList());
        return places.size();
    }

    /**
     * Corrects or completes a place; it stays in its unit.
     *
     * @param version the version that was read
     * @param another whether the person has said that it is another one than its namesakes in the unit
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('place', #id))")
    public long amend(long id, long version, PlaceDetails details, boolean another) {
        Place place = load(id, version);
        String before = place.name();
        place.amend(details, vocabulary.current(), actor.current().person(), clock.instant());
        if (!place.name().equals(before)) {
            requireNoNamesake(place, id, another);
        }
        return places.save(place).id();
    }

    /**
     * Ends a place that was there.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('place', #id))")
    public long end(long id, long version, PlaceEnding ending) {
        Place place = load(id, version);
        place.end(ending, actor.current().person(), clock.instant());
        return places.save(place).id();
    }

    /**
     * Takes a place that should not be there out of the directory. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('place', #id))")
    public long withdraw(long id, long version, String reason) {
        Place place = load(id, version);
        place.withdraw(reason, actor.current().person(), clock.instant());
        return places.save(place).id();
    }

    private Place load(long id, long version) {
        Place place = places.findByIdAndReportingUnitIdIn(id, actor.current().writeUnits())
                .orElseThrow(() -> new NotFoundException("place " + id));
        if (place.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Place.class, id);
        }
        return place;
    }

    /** @param itself id of the place where it is there already, 0 where it is new */
    private void requireNoNamesake(Place place, long itself, boolean another) {
        if (another) {
            return;
        }
        jdbc.sql("select p.name from place p where " + PlaceReading.NAMESAKES + " order by p.id limit 1")
                .param("units", territory.withPredecessors(place.reportingUnitId(), LocalDate.now(clock)))
                .param("name", place.name())
                .param("itself", itself)
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw RuleViolation.at("name", NAMESAKE, name);
                });
    }

    private void insert(List<Place> entered) {
        batches.batchUpdate("""
                insert into place (reporting_unit_id, name, kind_id, level_id, address, valid_from, ended_on, end_reason,
                                   entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, place) -> {
            PlaceEnding ending = place.ending();
            row.setLong(1, place.reportingUnitId());
            row.setString(2, place.name());
            row.setLong(3, place.kindId());
            row.setObject(4, place.levelId(), Types.BIGINT);
            row.setString(5, place.address());
            row.setObject(6, place.validFrom(), Types.DATE);
            row.setObject(7, ending == null ? null : ending.on(), Types.DATE);
            row.setString(8, ending == null ? null : ending.reason());
            row.setLong(9, place.enteredBy());
            row.setObject(10, place.enteredAt().atOffset(ZoneOffset.UTC));
        });
    }
}
