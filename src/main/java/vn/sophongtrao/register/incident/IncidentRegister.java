package vn.sophongtrao.register.incident;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordCodes;

/** Enters incidents into the register, corrects and withdraws them, each in the name of who acts. */
@Service
public class IncidentRegister {

    private static final String SERIES = "VV";
    private static final int BATCH = 500;

    private final Incidents incidents;
    private final IncidentVocabulary vocabulary;
    private final OnceOnly once;
    private final RecordCodes codes;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    IncidentRegister(
            Incidents incidents,
            IncidentVocabulary vocabulary,
            OnceOnly once,
            RecordCodes codes,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.incidents = incidents;
        this.vocabulary = vocabulary;
        this.once = once;
        this.codes = codes;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters an incident.
     *
     * @return its id
     * @throws RuleViolation where a date, a quantity or the account cannot be
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#incident.unitId())")
    public long record(NewIncident incident) {
        return enter(incident, null);
    }

    /**
     * Enters an incident once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @param another whether the person says that it is another one than what looks like it
     * @return the id of the incident that was entered with the key
     * @throws EnteredAlready where that one says something else or is withdrawn, or the unit has another one of the same
     *     day, category and account
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#incident.unitId())")
    public long recordOnce(NewIncident incident, UUID key, boolean another) {
        return once.enter(
                key,
                () -> incidents
                        .findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(first -> sameAs(first, incident)),
                () -> {
                    if (!another) {
                        requireUnlike(incident);
                    }
                    return enter(incident, key);
                });
    }

    /**
     * Enters many incidents in few statements; all or none. Their codes follow the order of the list.
     *
     * @return their codes
     */
    @Transactional
    @PreAuthorize("#incidents.?[!@registerAccess.mayWrite(unitId())].isEmpty()")
    public List<String> recordAll(List<NewIncident> incidents) {
        return enterAll(incidents);
    }

    /** The same for one unit, whose right is asked for once. */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#unitId)")
    public List<String> recordAll(long unitId, List<IncidentDetails> incidents) {
        return enterAll(incidents.stream()
                .map(details -> new NewIncident(unitId, details))
                .toList());
    }

    /**
     * Corrects or completes an incident; it stays in its unit.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('incident', #id))")
    public long amend(long id, long version, IncidentDetails details) {
        Incident incident = load(id, version);
        incident.amend(details, vocabulary.current(), actor.current().person(), clock.instant());
        return incidents.save(incident).id();
    }

    /**
     * Takes an incident that should not be there out of all counts. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('incident', #id))")
    public long withdraw(long id, long version, String reason) {
        Incident incident = load(id, version);
        incident.withdraw(reason, actor.current().person(), clock.instant());
        return incidents.save(incident).id();
    }

    private long sameAs(Incident first, NewIncident incident) {
        boolean same = first.reportingUnitId() == incident.unitId()
                && first.says(incident.details(), vocabulary.current(), LocalDate.now(clock));
        if (!same) {
            throw new EnteredAlready(
                    IncidentPages.place(first.id(), first.code()), first.state() == IncidentState.WITHDRAWN);
        }
        return first.id();
    }

    private void requireUnlike(NewIncident incident) {
        IncidentDetails said = incident.details();
        vocabulary
                .current()
                .categories()
                .find(said.category())
                .flatMap(category ->
                        incidents
                                .findFirstByReportingUnitIdAndCategoryIdAndDetectedOnAndAccountTextAndStateNotOrderById(
                                        incident.unitId(),
                                        category.id(),
                                        said.detectedOn(),
                                        Incident.ACCOUNT.required(said.account()),
                                        IncidentState.WITHDRAWN))
                .ifPresent(like -> {
                    throw EnteredAlready.like(IncidentPages.place(like.id(), like.code()));
                });
    }

    private long enter(NewIncident incident, @Nullable UUID key) {
        Incident entered = new Incident(
                incident, key, vocabulary.current(), actor.current().person(), clock.instant());
        giveCodes(List.of(entered));
        return incidents.save(entered).id();
    }

    private List<String> enterAll(List<NewIncident> incidents) {
        IncidentWords words = vocabulary.current();
        long account = actor.current().person();
        Instant now = clock.instant();
        List<Incident> entered = incidents.stream()
                .map(incident -> new Incident(incident, null, words, account, now))
                .toList();
        giveCodes(entered);
        insert(entered);
        return entered.stream().map(Incident::code).toList();
    }

    private Incident load(long id, long version) {
        Incident incident = incidents
                .findByIdAndReportingUnitIdIn(id, actor.current().writeUnits())
                .orElseThrow(() -> new NotFoundException("incident " + id));
        if (incident.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Incident.class, id);
        }
        return incident;
    }

    private void insert(List<Incident> entered) {
        batches.batchUpdate("""
                insert into incident (reporting_unit_id, code, category_id, detected_on, handled_on, state,
                                      account_text, from_people, model_id, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, incident) -> {
            row.setLong(1, incident.reportingUnitId());
            row.setString(2, incident.code());
            row.setLong(3, incident.categoryId());
            row.setObject(4, incident.detectedOn());
            row.setObject(5, incident.handledOn(), Types.DATE);
            row.setString(6, incident.state().name());
            row.setString(7, incident.accountText());
            row.setBoolean(8, incident.fromPeople());
            row.setObject(9, incident.modelId(), Types.BIGINT);
            row.setLong(10, incident.enteredBy());
            row.setObject(11, incident.enteredAt().atOffset(ZoneOffset.UTC));
        });
        insertSeizures(entered);
    }

    /** In one statement, however many there are. */
    private void insertSeizures(List<Incident> entered) {
        List<String> codes = new ArrayList<>();
        List<Long> kinds = new ArrayList<>();
        List<BigDecimal> quantities = new ArrayList<>();
        for (Incident incident : entered) {
            incident.seizures().forEach((kind, seized) -> {
                codes.add(incident.code());
                kinds.add(kind);
                quantities.add(seized.quantity());
            });
        }
        batches.update(
                """
                insert into seizure (incident_id, reporting_unit_id, seizure_kind_id, quantity)
                select i.id, i.reporting_unit_id, z.kind, z.quantity
                  from unnest(cast(? as text[]), cast(? as bigint[]), cast(? as numeric[])) as z (code, kind, quantity)
                  join incident i on i.code = z.code""", codes.toArray(String[]::new), kinds.toArray(Long[]::new), quantities.toArray(BigDecimal[]::new));
    }

    /** Each year's codes are taken at once, the years in their order, so that two at once never wait for each other. */
    private void giveCodes(List<Incident> entered) {
        Map<Integer, List<Incident>> byYear = new TreeMap<>(entered.stream()
                .collect(Collectors.groupingBy(incident -> incident.detectedOn().getYear())));
        byYear.forEach((year, incidents) -> {
            Iterator<String> next = codes.next(SERIES, year, incidents.size()).iterator();
            incidents.forEach(incident -> incident.call(next.next()));
        });
    }
}
