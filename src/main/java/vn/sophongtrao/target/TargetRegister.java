package vn.sophongtrao.target;

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
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
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
import vn.sophongtrao.platform.text.Message;

/** Enters targets into the register, corrects, completes and withdraws them, each in the name of who acts. */
@Service
@PreAuthorize(TargetAccess.WRITERS)
public class TargetRegister {

    private static final String SERIES = "CT";
    private static final int BATCH = 500;

    private final Targets targets;
    private final TargetSubjects subjects;
    private final OnceOnly once;
    private final RecordCodes codes;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    TargetRegister(
            Targets targets,
            TargetSubjects subjects,
            OnceOnly once,
            RecordCodes codes,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.targets = targets;
        this.subjects = subjects;
        this.once = once;
        this.codes = codes;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a target once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @return the id of the target that was entered with the key
     * @throws RuleViolation where something that is said cannot be, or there is a target for it already
     * @throws EnteredAlready where the key has entered one that says something else or is withdrawn
     */
    @Transactional
    public long recordOnce(NewTarget target, UUID key) {
        return once.enter(
                key,
                () -> targets.findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(first -> sameAs(first, target)),
                () -> enter(target, key));
    }

    /**
     * Enters many targets in few statements; all or none. Their codes follow the order of the list.
     *
     * @return their codes
     * @throws RuleViolation where something that is said cannot be, or there is a target for one of them already
     */
    @Transactional
    public List<String> recordAll(List<NewTarget> several) {
        long account = actor.current().person();
        Instant now = clock.instant();
        List<Target> entered = several.stream()
                .map(target ->
                        new Target(subjects.of(target), target.details(), target.completedOn(), null, account, now))
                .toList();
        giveCodes(entered);
        onlyOnce(() -> {
            insert(entered);
            return entered.size();
        });
        return entered.stream().map(Target::code).toList();
    }

    /**
     * Corrects or completes what is said of a target; what it is for stays.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    public long amend(long id, long version, TargetDetails details) {
        Target target = load(id, version);
        target.amend(details, subjectOf(target), actor.current().person(), clock.instant());
        return targets.save(target).id();
    }

    /**
     * Records the day on which a target was reached, or corrects it.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    public long complete(long id, long version, LocalDate day) {
        Target target = load(id, version);
        target.complete(day, subjectOf(target), actor.current().person(), clock.instant());
        return targets.save(target).id();
    }

    /**
     * Takes back that a target was reached.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    public long takeCompletionBack(long id, long version) {
        Target target = load(id, version);
        target.takeCompletionBack(actor.current().person(), clock.instant());
        return targets.save(target).id();
    }

    /**
     * Takes a target that should not be there out of all that is told. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    public long withdraw(long id, long version, String reason) {
        Target target = load(id, version);
        target.withdraw(reason, actor.current().person(), clock.instant());
        return targets.save(target).id();
    }

    private long sameAs(Target first, NewTarget target) {
        if (!first.says(target.details(), subjects.of(target))) {
            throw new EnteredAlready(TargetPages.place(first.id(), first.code()), first.isWithdrawn());
        }
        return first.id();
    }

    private long enter(NewTarget target, UUID key) {
        TargetSubject subject = subjects.of(target);
        Target entered = new Target(
                subject,
                target.details(),
                target.completedOn(),
                key,
                actor.current().person(),
                clock.instant());
        targets.findByReportingYearAndIndicatorIdAndReportingUnitIdAndWithdrawalReasonIsNull(
                        subject.year(), subject.indicator().id(), target.unitId())
                .ifPresent(there -> {
                    throw RuleViolation.at(
                            "indicator",
                            "target.rule.once",
                            Message.of("target.named", there.code()),
                            subject.indicator().label(),
                            TargetPages.where(subject.unit()),
                            subject.yearText());
                });
        giveCodes(List.of(entered));
        return onlyOnce(() -> targets.save(entered)).id();
    }

    private Target load(long id, long version) {
        Target target = targets.findById(id).orElseThrow(() -> new NotFoundException("target " + id));
        if (target.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Target.class, id);
        }
        return target;
    }

    private TargetSubject subjectOf(Target target) {
        return subjects.of(target.indicatorId(), target.reportingUnitId(), target.reportingYear());
    }

    /** The schema lets nobody set a second target for the same, whoever else does so at the same moment. */
    private static <T> T onlyOnce(Supplier<T> entering) {
        try {
            return entering.get();
        } catch (DataIntegrityViolationException twice) {
            throw new RuleViolation("target.rule.once.several");
        }
    }

    private void insert(List<Target> entered) {
        batches.batchUpdate("""
                insert into target (reporting_unit_id, code, indicator_id, reporting_year, target_value, due_on, assigned_by,
                                    reference, completed_on, completion_by, completion_at, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, target) -> {
            row.setObject(1, target.reportingUnitId(), Types.BIGINT);
            row.setString(2, target.code());
            row.setLong(3, target.indicatorId());
            row.setInt(4, target.reportingYear());
            row.setBigDecimal(5, target.targetValue());
            row.setObject(6, target.dueOn());
            row.setString(7, target.assignedBy());
            row.setString(8, target.reference());
            row.setObject(9, target.completedOn(), Types.DATE);
            row.setObject(10, target.completionBy(), Types.BIGINT);
            Instant recorded = target.completionAt();
            row.setObject(
                    11, recorded == null ? null : recorded.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            row.setLong(12, target.enteredBy());
            row.setObject(13, target.enteredAt().atOffset(ZoneOffset.UTC));
        });
    }

    /** Each year's codes are taken at once, the years in their order, so that two at once never wait for each other. */
    private void giveCodes(List<Target> entered) {
        Map<Integer, List<Target>> byYear =
                new TreeMap<>(entered.stream().collect(Collectors.groupingBy(Target::reportingYear)));
        byYear.forEach((year, ofYear) -> {
            Iterator<String> next = codes.next(SERIES, year, ofYear.size()).iterator();
            ofYear.forEach(target -> target.call(next.next()));
        });
    }
}
