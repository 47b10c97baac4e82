package vn.sophongtrao.register.incident;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.Actor;
import vn.sophongtrao.platform.database.ActorSource;

/** Enters incidents into the register, corrects and withdraws them, each in the name of who acts. */
@Service
public class IncidentRegister {

    private static final int BATCH = 500;

    private final Incidents incidents;
    private final IncidentVocabulary vocabulary;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    IncidentRegister(
            Incidents incidents,
            IncidentVocabulary vocabulary,
            JdbcClient jdbc,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.incidents = incidents;
        this.vocabulary = vocabulary;
        this.jdbc = jdbc;
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
     * @return the id of the incident that was entered with the key
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#incident.unitId())")
    public long recordOnce(NewIncident incident, UUID key) {
        // The second of two clicks waits here until the first one's record is there to be found.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key.toString())
                .query((row, number) -> number)
                .single();
        return incidents
                .findByEnteredByAndCreationKey(actingAccount(), key)
                .map(Incident::id)
                .orElseGet(() -> enter(incident, key));
    }

    /**
     * Enters many incidents in few statements; all or none. Their codes follow the order of the list.
     *
     * @return how many there were
     */
    @Transactional
    @PreAuthorize("#incidents.?[!@registerAccess.mayWrite(unitId())].isEmpty()")
    public int recordAll(List<NewIncident> incidents) {
        Vocabulary words = vocabulary.current();
        long account = actingAccount();
        Instant now = clock.instant();
        List<Incident> entered = incidents.stream()
                .map(incident -> new Incident(incident, null, words, account, now))
                .toList();
        giveCodes(entered);
        insert(entered);
        return entered.size();
    }

    /**
     * Corrects or completes an incident; it stays in its unit.
     *
     * @param version the version that was read
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@incidentUnits.unitOf(#id))")
    public void amend(long id, long version, IncidentDetails details) {
        Incident incident = load(id, version);
        incident.amend(details, vocabulary.current(), actingAccount(), clock.instant());
        incidents.save(incident);
    }

    /**
     * Takes an incident that should not be there out of all counts. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@incidentUnits.unitOf(#id))")
    public void withdraw(long id, long version, String reason) {
        Incident incident = load(id, version);
        incident.withdraw(reason, actingAccount(), clock.instant());
        incidents.save(incident);
    }

    private long enter(NewIncident incident, @Nullable UUID key) {
        Incident entered = new Incident(incident, key, vocabulary.current(), actingAccount(), clock.instant());
        giveCodes(List.of(entered));
        return incidents.save(entered).id();
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

    private long actingAccount() {
        Actor acting = actor.current();
        return Objects.requireNonNull(acting.accountId(), "incidents are entered by persons");
    }

    private void insert(List<Incident> entered) {
        batches.batchUpdate("""
                insert into incident (reporting_unit_id, code, category_id, detected_on, handled_on, state,
                                      account_text, from_people, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, incident) -> {
            row.setLong(1, incident.reportingUnitId());
            row.setString(2, incident.code());
            row.setLong(3, incident.categoryId());
            row.setObject(4, incident.detectedOn());
            row.setObject(5, incident.handledOn(), Types.DATE);
            row.setString(6, incident.state().name());
            row.setString(7, incident.accountText());
            row.setBoolean(8, incident.fromPeople());
            row.setLong(9, incident.enteredBy());
            row.setObject(10, incident.enteredAt().atOffset(ZoneOffset.UTC));
        });
        List<Object[]> seizures = new ArrayList<>();
        for (Incident incident : entered) {
            incident.seizures()
                    .forEach((kind, seized) -> seizures.add(new Object[] {kind, seized.quantity(), incident.code()}));
        }
        batches.batchUpdate("""
                insert into seizure (incident_id, reporting_unit_id, seizure_kind_id, quantity)
                select id, reporting_unit_id, ?, ? from incident where code = ?""", seizures, new int[] {Types.BIGINT, Types.NUMERIC, Types.VARCHAR});
    }

    /** Each year's numbers are taken at once, the years in their order, so that two at once never wait for each other. */
    private void giveCodes(List<Incident> entered) {
        Map<Integer, List<Incident>> byYear = new TreeMap<>(entered.stream()
                .collect(Collectors.groupingBy(incident -> incident.detectedOn().getYear())));
        byYear.forEach((year, incidents) -> {
            int number = takeNumbers(year, incidents.size());
            for (Incident incident : incidents) {
                incident.call("VV-%d-%04d".formatted(year, number++));
            }
        });
    }

    /** Takes so many numbers of the year and answers the first. */
    private int takeNumbers(int year, int count) {
        int last = jdbc.sql("""
                        insert into incident_code_counter as counter (year, last_number) values (:year, :count)
                        on conflict (year) do update set last_number = counter.last_number + excluded.last_number
                        returning last_number""")
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }
}
