package vn.sophongtrao.register.movement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;

/**
 * Enters models into the register, corrects, dissolves and withdraws them, each in the name of who acts: a ward its own,
 * the district's officers all of them.
 */
@Service
public class ModelRegister {

    private final Models models;
    private final Sites sites;
    private final SitePlaces places;
    private final Events events;
    private final Activities activities;
    private final YearRatings ratings;
    private final MovementVocabulary vocabulary;
    private final OnceOnly once;
    private final JdbcClient jdbc;
    private final ActorSource actor;
    private final Clock clock;

    ModelRegister(
            Models models,
            Sites sites,
            SitePlaces places,
            Events events,
            Activities activities,
            YearRatings ratings,
            MovementVocabulary vocabulary,
            OnceOnly once,
            JdbcClient jdbc,
            ActorSource actor,
            Clock clock) {
        this.models = models;
        this.sites = sites;
        this.places = places;
        this.events = events;
        this.activities = activities;
        this.ratings = ratings;
        this.vocabulary = vocabulary;
        this.once = once;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a model with what is known of it.
     *
     * @return its id
     * @throws RuleViolation where a date or a text cannot be
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(#model.unitId())")
    public long record(NewModel model) {
        return enter(model, null);
    }

    /**
     * Enters a model once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @param another whether the person says that it is another one than what looks like it
     * @return the id of the model that was entered with the key
     * @throws EnteredAlready where that one says something else or is withdrawn, or the unit has an active model of that
     *     name
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(#model.unitId())")
    public long recordOnce(NewModel model, UUID key, boolean another) {
        return once.enter(
                key,
                () -> models.findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(first -> sameAs(first, model)),
                () -> {
                    if (!another) {
                        requireUnlike(model);
                    }
                    return enter(model, key);
                });
    }

    /**
     * Enters many models; all or none.
     *
     * @return how many there were
     */
    @Transactional
    @PreAuthorize("#models.?[!@registerAccess.mayWriteForWards(unitId())].isEmpty()")
    public int recordAll(List<NewModel> models) {
        models.forEach(model -> enter(model, null));
        return models.size();
    }

    /**
     * Corrects or completes a model; it stays in its unit.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@movementUnits.ofModel(#id))")
    public long amend(long id, long version, ModelDetails details) {
        MovementModel model = load(id, version);
        model.amend(
                details,
                vocabulary.current(),
                siteLaunch("min", id),
                actor.current().person(),
                clock.instant());
        return models.save(model).id();
    }

    /**
     * Ends a model (“thanh loại”), and with it all its sites.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@movementUnits.ofModel(#id))")
    public long dissolve(long id, long version, Ending ending) {
        MovementModel model = load(id, version);
        model.dissolve(ending, siteLaunch("max", id), actor.current().person(), clock.instant());
        return models.save(model).id();
    }

    /**
     * Takes a model that should not be there out of all counts, and with it its sites. It stays readable and cannot come
     * back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@movementUnits.ofModel(#id))")
    public long withdraw(long id, long version, String reason) {
        MovementModel model = load(id, version);
        model.withdraw(reason, actor.current().person(), clock.instant());
        return models.save(model).id();
    }

    private long sameAs(MovementModel first, NewModel model) {
        boolean same = first.reportingUnitId() == model.unitId()
                && first.says(model.details(), vocabulary.current(), LocalDate.now(clock));
        if (!same) {
            throw new EnteredAlready(ModelPages.place(first.id(), first.name()), first.isWithdrawn());
        }
        return first.id();
    }

    private void requireUnlike(NewModel model) {
        models.findFirstByReportingUnitIdAndNameAndStateOrderById(
                        model.unitId(),
                        MovementModel.NAME.required(model.details().name()),
                        ModelState.ACTIVE)
                .ifPresent(like -> {
                    throw EnteredAlready.like(ModelPages.place(like.id(), like.name()));
                });
    }

    private long enter(NewModel said, @Nullable UUID key) {
        MovementWords words = vocabulary.current();
        long account = actor.current().person();
        Instant now = clock.instant();
        MovementModel model = models.save(new MovementModel(said.unitId(), said.details(), key, words, account, now));
        for (NewSite site : said.sites()) {
            sites.save(new MovementSite(
                    model.id(),
                    model.launchedOn(),
                    site,
                    places.of(site.unitId(), site.details()),
                    null,
                    words,
                    account,
                    now));
        }
        for (EventDetails event : said.events()) {
            events.save(new MovementEvent(model, event, null, words, account, now));
        }
        for (NewActivity activity : said.activities()) {
            activities.save(new MovementActivity(model.id(), activity, null, account, now));
        }
        said.ratings().forEach((year, rating) -> ratings.rate(model, year, rating));
        Ending ending = said.dissolved();
        if (ending != null) {
            LocalDate last = said.sites().stream()
                    .map(site -> site.details().launchedOn())
                    .max(LocalDate::compareTo)
                    .orElse(null);
            model.dissolve(ending, last, account, now);
            models.save(model);
        }
        return model.id();
    }

    private MovementModel load(long id, long version) {
        MovementModel model = models.findByIdAndReportingUnitIdIn(
                        id, actor.current().writeUnits())
                .orElseThrow(() -> new NotFoundException("model " + id));
        if (model.version() != version) {
            throw new ObjectOptimisticLockingFailureException(MovementModel.class, id);
        }
        return model;
    }

    /** The first or last launch of its sites, as far as the acting person sees them. */
    private @Nullable LocalDate siteLaunch(String which, long modelId) {
        return jdbc
                .sql("select " + which + "(launched_on) from movement_site"
                        + " where movement_model_id = :model and state <> 'WITHDRAWN'")
                .param("model", modelId)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
