package vn.sophongtrao.register.award;

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

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordCodes;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/**
 * Enters awards into the register, corrects, revokes and withdraws them, each in the name of who acts: a ward its own,
 * the district's officers all of them.
 */
@Service
public class AwardRegister {

    private static final String SERIES = "KT";
    private static final int BATCH = 500;

    private final Awards awards;
    private final AwardVocabulary vocabulary;
    private final ReportingCalendar calendar;
    private final Territory territory;
    private final OnceOnly once;
    private final RecordCodes codes;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    AwardRegister(
            Awards awards,
            AwardVocabulary vocabulary,
            ReportingCalendar calendar,
            Territory territory,
            OnceOnly once,
            RecordCodes codes,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.awards = awards;
        this.vocabulary = vocabulary;
        this.calendar = calendar;
        this.territory = territory;
        this.once = once;
        this.codes = codes;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters an award once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @param another whether the person says that it is another one than what looks like it
     * @return the id of the award that was entered with the key
     * @throws RuleViolation where a day, a text or the keeper cannot be
     * @throws EnteredAlready where that one says something else or is withdrawn, or the unit has another one by the same
     *     decision to a recipient of the same name
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(#award.unitId())")
    public long recordOnce(NewAward award, UUID key, boolean another) {
        return once.enter(
                key,
                () -> awards.findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(first -> sameAs(first, award)),
                () -> {
                    if (!another) {
                        requireUnlike(award);
                    }
                    return enter(award, key);
                });
    }

    /**
     * Enters many awards in few statements; all or none. Their codes follow the order of the list.
     *
     * @return how many there were
     */
    @Transactional
    @PreAuthorize("#awards.?[!@registerAccess.mayWriteForWards(unitId())].isEmpty()")
    public int recordAll(List<NewAward> awards) {
        return enterAll(awards).size();
    }

    /**
     * The same into the book of one unit, for which the right is asked once.
     *
     * @return their codes
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#unitId)")
    public List<String> recordAll(long unitId, List<AwardDetails> awards) {
        return enterAll(
                awards.stream().map(details -> new NewAward(unitId, details)).toList());
    }

    /**
     * Corrects or completes an award; it stays in its unit.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('award', #id))")
    public long amend(long id, long version, AwardDetails details) {
        Award award = load(id, version);
        award.amend(
                details,
                terms(award.reportingUnitId(), details),
                actor.current().person(),
                clock.instant());
        return awards.save(award).id();
    }

    /**
     * Revokes an award by decision: it stays readable, and counts no more in figures that are still open.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('award', #id))")
    public long revoke(long id, long version, Revocation revocation) {
        Award award = load(id, version);
        award.revoke(revocation, actor.current().person(), clock.instant());
        return awards.save(award).id();
    }

    /**
     * Takes an award that should not be there out of all counts. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWriteForWards(@recordUnits.unitOf('award', #id))")
    public long withdraw(long id, long version, String reason) {
        Award award = load(id, version);
        award.withdraw(reason, actor.current().person(), clock.instant());
        return awards.save(award).id();
    }

    /** What the rules of such an award in the unit's book ask of the rest. */
    AwardTerms terms(ReportingUnit unit, AwardDetails details) {
        return new AwardTerms(vocabulary.current(), unit.isOffice(), calendar.yearOf(details.decidedOn()));
    }

    private AwardTerms terms(long unitId, AwardDetails details) {
        return terms(territory.unit(unitId), details);
    }

    private List<String> enterAll(List<NewAward> awards) {
        long account = actor.current().person();
        Instant now = clock.instant();
        List<Award> entered = awards.stream()
                .map(award -> new Award(award, null, terms(award.unitId(), award.details()), account, now))
                .toList();
        giveCodes(entered);
        insert(entered);
        return entered.stream().map(Award::code).toList();
    }

    private long sameAs(Award first, NewAward award) {
        boolean same = first.reportingUnitId() == award.unitId()
                && first.says(award.details(), terms(award.unitId(), award.details()), LocalDate.now(clock));
        if (!same) {
            throw new EnteredAlready(AwardPages.place(first.id(), first.code()), first.isWithdrawn());
        }
        return first.id();
    }

    private void requireUnlike(NewAward award) {
        AwardDetails said = award.details();
        awards.findFirstByReportingUnitIdAndDecisionNumberAndDecidedOnAndRecipientNameAndWithdrawalReasonIsNullOrderById(
                        award.unitId(),
                        Award.DECISION_NUMBER.required(said.decisionNumber()),
                        said.decidedOn(),
                        Award.RECIPIENT_NAME.required(said.recipientName()))
                .ifPresent(like -> {
                    throw EnteredAlready.like(AwardPages.place(like.id(), like.code()));
                });
    }

    private long enter(NewAward award, UUID key) {
        Award entered = new Award(
                award,
                key,
                terms(award.unitId(), award.details()),
                actor.current().person(),
                clock.instant());
        giveCodes(List.of(entered));
        return awards.save(entered).id();
    }

    private Award load(long id, long version) {
        Award award = awards.findByIdAndReportingUnitIdIn(id, actor.current().writeUnits())
                .orElseThrow(() -> new NotFoundException("award " + id));
        if (award.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Award.class, id);
        }
        return award;
    }

    private void insert(List<Award> entered) {
        batches.batchUpdate("""
                insert into award (reporting_unit_id, code, decision_number, decided_on, reporting_year, authority_id, form_id,
                                   type_id, recipient_kind_id, recipient_name, publishable, recipient_unit_id, achievement,
                                   model_id, revoked_on, revocation_number, revocation_reason, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, award) -> {
            Revocation revocation = award.revocation();
            row.setLong(1, award.reportingUnitId());
            row.setString(2, award.code());
            row.setString(3, award.decisionNumber());
            row.setObject(4, award.decidedOn());
            row.setInt(5, award.reportingYear());
            row.setLong(6, award.authorityId());
            row.setLong(7, award.formId());
            row.setLong(8, award.typeId());
            row.setLong(9, award.recipientKindId());
            row.setString(10, award.recipientName());
            row.setBoolean(11, award.publishable());
            row.setLong(12, award.recipientUnitId());
            row.setString(13, award.achievement());
            row.setObject(14, award.modelId(), Types.BIGINT);
            row.setObject(15, revokedOn(revocation), Types.DATE);
            row.setString(16, revocation == null ? null : revocation.number());
            row.setString(17, revocation == null ? null : revocation.reason());
            row.setLong(18, award.enteredBy());
            row.setObject(19, award.enteredAt().atOffset(ZoneOffset.UTC));
        });
    }

    private static @Nullable LocalDate revokedOn(@Nullable Revocation revocation) {
        return revocation == null ? null : revocation.on();
    }

    /** Each year's codes are taken at once, the years in their order, so that two at once never wait for each other. */
    private void giveCodes(List<Award> entered) {
        Map<Integer, List<Award>> byYear = new TreeMap<>(entered.stream()
                .collect(Collectors.groupingBy(award -> award.decidedOn().getYear())));
        byYear.forEach((year, ofYear) -> {
            Iterator<String> next = codes.next(SERIES, year, ofYear.size()).iterator();
            ofYear.forEach(award -> award.call(next.next()));
        });
    }
}
