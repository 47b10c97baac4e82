package vn.sophongtrao.register.outreach;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

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

/** Enters sessions into the register, corrects and withdraws them, each in the name of who acts. */
@Service
public class OutreachRegister {

    private static final String SERIES = "TT";
    private static final int BATCH = 500;

    private final OutreachSessions sessions;
    private final OutreachVocabulary vocabulary;
    private final OnceOnly once;
    private final RecordCodes codes;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    OutreachRegister(
            OutreachSessions sessions,
            OutreachVocabulary vocabulary,
            OnceOnly once,
            RecordCodes codes,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.sessions = sessions;
        this.vocabulary = vocabulary;
        this.once = once;
        this.codes = codes;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a session once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @param another whether the person says that it is another one than what looks like it
     * @return the id of the session that was entered with the key
     * @throws RuleViolation where the day, a number or a text cannot be
     * @throws EnteredAlready where that one says something else or is withdrawn, or the unit has another one of the same
     *     kind, day, topic and place
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#outreach.unitId())")
    public long recordOnce(NewOutreach outreach, UUID key, boolean another) {
        return once.enter(
                key,
                () -> sessions.findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(first -> sameAs(first, outreach)),
                () -> {
                    if (!another) {
                        requireUnlike(outreach);
                    }
                    return enter(outreach, key);
                });
    }

    /**
     * Enters many sessions in few statements; all or none. Their codes follow the order of the list.
     *
     * @return their codes
     */
    @Transactional
    @PreAuthorize("#outreach.?[!@registerAccess.mayWrite(unitId())].isEmpty()")
    public List<String> recordAll(List<NewOutreach> outreach) {
        return enterAll(outreach);
    }

    /** The same for one unit, whose right is asked for once. */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#unitId)")
    public List<String> recordAll(long unitId, List<OutreachDetails> outreach) {
        return enterAll(outreach.stream()
                .map(details -> new NewOutreach(unitId, details))
                .toList());
    }

    /**
     * Corrects or completes a session; it stays in its unit.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('outreach_session', #id))")
    public long amend(long id, long version, OutreachDetails details) {
        OutreachSession outreach = load(id, version);
        outreach.amend(details, vocabulary.current(), actor.current().person(), clock.instant());
        return sessions.save(outreach).id();
    }

    /**
     * Takes a session that should not be there out of all counts. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('outreach_session', #id))")
    public long withdraw(long id, long version, String reason) {
        OutreachSession outreach = load(id, version);
        outreach.withdraw(reason, actor.current().person(), clock.instant());
        return sessions.save(outreach).id();
    }

    private long sameAs(OutreachSession first, NewOutreach outreach) {
        boolean same = first.reportingUnitId() == outreach.unitId()
                && first.says(outreach.details(), vocabulary.current(), LocalDate.now(clock));
        if (!same) {
            throw new EnteredAlready(OutreachPages.place(first.id(), first.code()), first.isWithdrawn());
        }
        return first.id();
    }

    private void requireUnlike(NewOutreach outreach) {
        OutreachDetails said = outreach.details();
        vocabulary
                .current()
                .kinds()
                .find(said.kind())
                .flatMap(kind ->
                        sessions
                                .findFirstByReportingUnitIdAndKindIdAndHeldOnAndTopicAndPlaceAndWithdrawalReasonIsNullOrderById(
                                        outreach.unitId(),
                                        kind.id(),
                                        said.heldOn(),
                                        OutreachSession.TOPIC.required(said.topic()),
                                        OutreachSession.PLACE.optional(said.place())))
                .ifPresent(like -> {
                    throw EnteredAlready.like(OutreachPages.place(like.id(), like.code()));
                });
    }

    private long enter(NewOutreach outreach, UUID key) {
        OutreachSession entered = new OutreachSession(
                outreach, key, vocabulary.current(), actor.current().person(), clock.instant());
        giveCodes(List.of(entered));
        return sessions.save(entered).id();
    }

    private List<String> enterAll(List<NewOutreach> outreach) {
        OutreachWords words = vocabulary.current();
        long account = actor.current().person();
        Instant now = clock.instant();
        List<OutreachSession> entered = outreach.stream()
                .map(one -> new OutreachSession(one, null, words, account, now))
                .toList();
        giveCodes(entered);
        insert(entered);
        return entered.stream().map(OutreachSession::code).toList();
    }

    private OutreachSession load(long id, long version) {
        OutreachSession outreach = sessions.findByIdAndReportingUnitIdIn(
                        id, actor.current().writeUnits())
                .orElseThrow(() -> new NotFoundException("outreach session " + id));
        if (outreach.version() != version) {
            throw new ObjectOptimisticLockingFailureException(OutreachSession.class, id);
        }
        return outreach;
    }

    private void insert(List<OutreachSession> entered) {
        batches.batchUpdate("""
                insert into outreach_session (reporting_unit_id, code, kind_id, audience_id, topic, held_on, place,
                                              attendance, households, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, outreach) -> {
            row.setLong(1, outreach.reportingUnitId());
            row.setString(2, outreach.code());
            row.setLong(3, outreach.kindId());
            row.setLong(4, outreach.audienceId());
            row.setString(5, outreach.topic());
            row.setObject(6, outreach.heldOn());
            row.setString(7, outreach.place());
            row.setObject(8, outreach.attendance(), Types.INTEGER);
            row.setObject(9, outreach.households(), Types.INTEGER);
            row.setLong(10, outreach.enteredBy());
            row.setObject(11, outreach.enteredAt().atOffset(ZoneOffset.UTC));
        });
    }

    /** Each year's codes are taken at once, the years in their order, so that two at once never wait for each other. */
    private void giveCodes(List<OutreachSession> entered) {
        Map<Integer, List<OutreachSession>> byYear = new TreeMap<>(entered.stream()
                .collect(Collectors.groupingBy(outreach -> outreach.heldOn().getYear())));
        byYear.forEach((year, ofYear) -> {
            Iterator<String> next = codes.next(SERIES, year, ofYear.size()).iterator();
            ofYear.forEach(outreach -> outreach.call(next.next()));
        });
    }
}
