package vn.sophongtrao.register.recognition;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.vocabulary.Words;

/**
 * Enters recognitions into the register, corrects and withdraws them, each in the name of who acts: a ward's officer for
 * the ward, the district's officers for every unit.
 */
@Service
public class RecognitionRegister {

    private static final int BATCH = 500;

    private final Recognitions recognitions;
    private final Subjects subjects;
    private final RecognitionVocabulary vocabulary;
    private final OnceOnly once;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    RecognitionRegister(
            Recognitions recognitions,
            Subjects subjects,
            RecognitionVocabulary vocabulary,
            OnceOnly once,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.recognitions = recognitions;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        this.once = once;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a recognition once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @return the id of the recognition that was entered with the key
     * @throws RuleViolation where the circular leaves the subject out, it stands in the register for that year already, or
     *     something that is said cannot be
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(#recognition.unitId())")
    public long recordOnce(NewRecognition recognition, UUID key) {
        return once.enter(
                key,
                () -> recognitions
                        .findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(Recognition::id),
                () -> enter(recognition, key));
    }

    /**
     * Registers several subjects for a year on one day; all or none.
     *
     * @return how many there were
     */
    @Transactional
    @PreAuthorize("#recognitions.?[!@registerAccess.mayWriteForWards(unitId())].isEmpty()")
    public int recordAll(List<NewRecognition> recognitions) {
        return enterAll(recognitions);
    }

    /**
     * Enters what a unit's officer says of many subjects, those of the unit's predecessors too, and of every unit where
     * the unit is the district office; all or none.
     *
     * @return what an import remembers them by
     * @throws NotFoundException where a subject is none that the acting person may write of
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#unitId)")
    public List<String> recordAll(long unitId, List<NewRecognition> recognitions) {
        Set<Long> write = actor.current().writeUnits();
        recognitions.stream()
                .filter(recognition -> !write.contains(recognition.unitId()))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new NotFoundException("unit " + foreign.unitId());
                });
        enterAll(recognitions);
        return recognitions.stream()
                .map(recognition -> RecognitionLikeness.of(recognition).key())
                .toList();
    }

    private int enterAll(List<NewRecognition> recognitions) {
        long account = actor.current().person();
        Instant now = clock.instant();
        Words authorities = vocabulary.authorities();
        List<Recognition> entered = new ArrayList<>();
        for (Subjects.Asked asked : subjects.all(recognitions)) {
            entered.add(new Recognition(asked.recognition(), asked.subject(), null, authorities, account, now));
        }
        onlyOnce(() -> insert(entered));
        return entered.size();
    }

    /**
     * Corrects or completes a recognition; its subject and year stay.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('recognition', #id))")
    public long amend(long id, long version, RecognitionDetails details) {
        Recognition recognition = load(id, version);
        recognition.amend(
                details,
                subjects.window(recognition),
                vocabulary.authorities(),
                actor.current().person(),
                clock.instant());
        return recognitions.save(recognition).id();
    }

    /**
     * Records one decision of several recognitions that are open; all or none.
     *
     * @param ids of the recognitions
     * @return how many there were
     * @throws RuleViolation where one of them was decided meanwhile, or something that is said cannot be
     * @throws NotFoundException where one of them is none that the acting person may write
     */
    @Transactional
    @PreAuthorize("hasAnyRole('WARD_OFFICER', 'DISTRICT_OFFICER')")
    public int decideAll(List<Long> ids, Decision decision) {
        List<Recognition> open =
                recognitions.findByIdInAndReportingUnitIdIn(ids, actor.current().writeUnits());
        if (open.size() != ids.size()) {
            throw new NotFoundException("recognitions " + ids);
        }
        Words authorities = vocabulary.authorities();
        for (Recognition recognition : open) {
            recognition.decide(decision, authorities, actor.current().person(), clock.instant());
            recognitions.save(recognition);
        }
        return open.size();
    }

    /**
     * Takes a recognition that should not be there out of all counts. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('recognition', #id))")
    public long withdraw(long id, long version, String reason) {
        Recognition recognition = load(id, version);
        recognition.withdraw(reason, actor.current().person(), clock.instant());
        return recognitions.save(recognition).id();
    }

    private long enter(NewRecognition recognition, UUID key) {
        Subject subject = subjects.of(recognition.unitId(), recognition.placeId());
        Recognition entered = new Recognition(
                recognition,
                subject,
                key,
                vocabulary.authorities(),
                actor.current().person(),
                clock.instant());
        subjects.requireFree(recognition.unitId(), recognition.placeId(), recognition.year(), subject);
        onlyOnce(() -> recognitions.save(entered));
        return entered.id();
    }

    private Recognition load(long id, long version) {
        Recognition recognition = recognitions
                .findByIdAndReportingUnitIdIn(id, actor.current().writeUnits())
                .orElseThrow(() -> new NotFoundException("recognition " + id));
        if (recognition.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Recognition.class, id);
        }
        return recognition;
    }

    /** The schema lets nobody enter a subject twice for a year, whoever else does so at the same moment. */
    private static void onlyOnce(Runnable entering) {
        try {
            entering.run();
        } catch (DataIntegrityViolationException twice) {
            throw new RuleViolation("recognition.rule.once.several");
        }
    }

    private void insert(Collection<Recognition> entered) {
        batches.batchUpdate("""
                insert into recognition (reporting_unit_id, year, place_id, registered_on, result, authority_id,
                                         decision_number, decided_on, shortfall, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, recognition) -> {
            Result result = recognition.result();
            row.setLong(1, recognition.reportingUnitId());
            row.setInt(2, recognition.year());
            row.setObject(3, recognition.placeId(), Types.BIGINT);
            row.setObject(4, recognition.registeredOn());
            row.setString(5, result == null ? null : result.name());
            row.setObject(6, recognition.authorityId(), Types.BIGINT);
            row.setString(7, recognition.decisionNumber());
            row.setObject(8, recognition.decidedOn(), Types.DATE);
            row.setString(9, recognition.shortfall());
            row.setLong(10, recognition.enteredBy());
            row.setObject(11, recognition.enteredAt().atOffset(ZoneOffset.UTC));
        });
    }
}
