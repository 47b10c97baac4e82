package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.OnceOnly;

/**
 * Writes what belongs to a model: sites and activities by the unit they lie in, events and ratings by the model's own, and
 * each by the district's officers.
 */
@Service
public class PartRegister {

    private final Models models;
    private final Sites sites;
    private final Events events;
    private final Activities activities;
    private final YearRatings ratings;
    private final SitePlaces places;
    private final MovementUnits units;
    private final MovementVocabulary vocabulary;
    private final OnceOnly once;
    private final ActorSource actor;
    private final Clock clock;

    PartRegister(
            Models models,
            Sites sites,
            Events events,
            Activities activities,
            YearRatings ratings,
            SitePlaces places,
            MovementUnits units,
            MovementVocabulary vocabulary,
            OnceOnly once,
            ActorSource actor,
            Clock clock) {
        this.models = models;
        this.sites = sites;
        this.events = events;
        this.activities = activities;
        this.ratings = ratings;
        this.places = places;
        this.units = units;
        this.vocabulary = vocabulary;
        this.once = once;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a site of a model, its own unit's or another's; the same key again, by the same person, finds the first one.
     *
     * @return its id
     * @throws RuleViolation where a date or a text cannot be, or the model is active no more
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(#site.unitId())")
    public long addSite(long modelId, NewSite site, UUID key) {
        MovementModel model = active(modelId);
        return once.enter(
                key,
                () -> sites.findByEnteredByAndCreationKey(person(), key).map(MovementSite::id),
                () -> sites.save(new MovementSite(
                                modelId,
                                model.launchedOn(),
                                site,
                                places.of(site.unitId(), site.details()),
                                key,
                                vocabulary.current(),
                                person(),
                                now()))
                        .id());
    }

    /**
     * Corrects or completes a site; it stays in its unit.
     *
     * @param version the version that was read
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('movement_site', #id))")
    public long amendSite(long modelId, long id, long version, SiteDetails details) {
        MovementModel model = active(modelId);
        MovementSite site = site(id, version);
        site.amend(
                details,
                places.of(site.reportingUnitId(), details),
                model.launchedOn(),
                vocabulary.current(),
                person(),
                now());
        return sites.save(site).id();
    }

    /**
     * Ends a site.
     *
     * @param version the version that was read
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('movement_site', #id))")
    public long endSite(long id, long version, Ending ending) {
        MovementSite site = site(id, version);
        site.end(ending, person(), now());
        return sites.save(site).id();
    }

    /**
     * Enters an event of a model; the same key again, by the same person, finds the first one.
     *
     * @return its id
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@movementUnits.ofModel(#modelId))")
    public long addEvent(long modelId, EventDetails event, UUID key) {
        MovementModel model = active(modelId);
        return once.enter(
                key,
                () -> events.findByEnteredByAndCreationKey(person(), key).map(MovementEvent::id),
                () -> events.save(new MovementEvent(model, event, key, vocabulary.current(), person(), now()))
                        .id());
    }

    /**
     * Enters an activity of a model at a unit; the same key again, by the same person, finds the first one.
     *
     * @return its id
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(#activity.unitId())")
    public long addActivity(long modelId, NewActivity activity, UUID key) {
        active(modelId);
        return once.enter(
                key,
                () -> activities.findByEnteredByAndCreationKey(person(), key).map(MovementActivity::id),
                () -> activities
                        .save(new MovementActivity(modelId, activity, key, person(), now()))
                        .id());
    }

    /**
     * Rates a model for a reporting year, or rates it anew; a dissolved one can still be rated.
     *
     * @param rating key of the rating
     * @return the model's id
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@movementUnits.ofModel(#modelId))")
    public long rate(long modelId, int year, String rating) {
        MovementModel model = model(modelId);
        ratings.rate(model, year, rating);
        return model.id();
    }

    /**
     * Takes a mistaken site, event or activity out of all counts; the change log keeps it.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@movementParts.unitOf(#part, #id))")
    public long withdraw(Part part, long id, long version, String reason) {
        return switch (part) {
            case SITES -> {
                MovementSite site = site(id, version);
                site.withdraw(reason, person(), now());
                yield sites.save(site).id();
            }
            case EVENTS -> {
                MovementEvent event = current(
                        events.findByIdAndReportingUnitIdIn(id, actor.current().writeUnits()), id);
                requireRead(event.version(), version, id);
                event.withdraw(reason, person(), now());
                yield events.save(event).id();
            }
            case ACTIVITIES -> {
                MovementActivity activity = current(
                        activities.findByIdAndReportingUnitIdIn(
                                id, actor.current().writeUnits()),
                        id);
                requireRead(activity.version(), version, id);
                activity.withdraw(reason, person(), now());
                yield activities.save(activity).id();
            }
        };
    }

    private MovementSite site(long id, long version) {
        MovementSite site =
                current(sites.findByIdAndReportingUnitIdIn(id, actor.current().writeUnits()), id);
        requireRead(site.version(), version, id);
        return site;
    }

    /** A model that the acting person's pages show. */
    private MovementModel model(long id) {
        units.ofModel(id);
        return models.findById(id).orElseThrow(() -> new NotFoundException("model " + id));
    }

    private MovementModel active(long id) {
        MovementModel model = model(id);
        model.requireActive();
        return model;
    }

    private long person() {
        return actor.current().person();
    }

    private Instant now() {
        return clock.instant();
    }

    private static <T> T current(Optional<T> found, long id) {
        return found.orElseThrow(() -> new NotFoundException("part " + id + " of a model"));
    }

    private static void requireRead(long version, long read, long id) {
        if (version != read) {
            throw new ObjectOptimisticLockingFailureException(Part.class, id);
        }
    }
}
