package vn.sophongtrao.register.firesafety.group;

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

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.RuleViolation;
import vn.sophongtrao.platform.database.ActorSource;
import vn.sophongtrao.platform.record.EnteredAlready;
import vn.sophongtrao.platform.record.OnceOnly;
import vn.sophongtrao.platform.record.RecordCodes;
import vn.sophongtrao.platform.record.RecordPlace;
import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Position;

/** Enters groups into the register, corrects, ends and withdraws them, each in the name of who acts. */
@Service
public class GroupRegister {

    private static final String SERIES = "TLG";
    private static final int BATCH = 500;

    private final FireSafetyGroups groups;
    private final OnceOnly once;
    private final RecordCodes codes;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    GroupRegister(
            FireSafetyGroups groups,
            OnceOnly once,
            RecordCodes codes,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.groups = groups;
        this.once = once;
        this.codes = codes;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a group once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @param another whether the person says that it is another one than what looks like it
     * @return the id of the group that was entered with the key
     * @throws RuleViolation where a date, a number or a text cannot be
     * @throws EnteredAlready where that one says something else or is withdrawn, or the unit has a living group of that
     *     number in the same residential area
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#group.unitId())")
    public long recordOnce(NewGroup group, UUID key, boolean another) {
        return once.enter(
                key,
                () -> groups.findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(first -> sameAs(first, group)),
                () -> {
                    if (!another) {
                        requireUnlike(group);
                    }
                    return enter(group, key);
                });
    }

    /**
     * Enters many groups in few statements; all or none. Their codes follow the order of the list.
     *
     * @return their codes
     */
    @Transactional
    @PreAuthorize("#groups.?[!@registerAccess.mayWrite(unitId())].isEmpty()")
    public List<String> recordAll(List<NewGroup> groups) {
        return enterAll(groups);
    }

    /** The same for one unit, whose right is asked for once. */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#unitId)")
    public List<String> recordAll(long unitId, List<GroupDetails> groups) {
        return enterAll(
                groups.stream().map(details -> new NewGroup(unitId, details)).toList());
    }

    /**
     * Corrects or completes a group; it stays in its unit.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('fire_safety_group', #id))")
    public long amend(long id, long version, GroupDetails details) {
        FireSafetyGroup group = load(id, version);
        group.amend(details, actor.current().person(), clock.instant());
        return groups.save(group).id();
    }

    /**
     * Ends a group that has lived: from that day it counts no more.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('fire_safety_group', #id))")
    public long end(long id, long version, Ending ending) {
        FireSafetyGroup group = load(id, version);
        group.end(ending, actor.current().person(), clock.instant());
        return groups.save(group).id();
    }

    /**
     * Takes a group that should not be there out of all counts. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('fire_safety_group', #id))")
    public long withdraw(long id, long version, String reason) {
        FireSafetyGroup group = load(id, version);
        group.withdraw(reason, actor.current().person(), clock.instant());
        return groups.save(group).id();
    }

    private long sameAs(FireSafetyGroup first, NewGroup group) {
        boolean same = first.reportingUnitId() == group.unitId() && first.says(group.details(), LocalDate.now(clock));
        if (!same) {
            throw new EnteredAlready(place(first), first.isWithdrawn());
        }
        return first.id();
    }

    private void requireUnlike(NewGroup group) {
        groups.findFirstByReportingUnitIdAndNumberAndResidentialAreaAndEndedOnIsNullAndWithdrawalReasonIsNullOrderById(
                        group.unitId(),
                        FireSafetyGroup.NUMBER.required(group.details().number()),
                        FireSafetyGroup.RESIDENTIAL_AREA.required(
                                group.details().residentialArea()))
                .ifPresent(like -> {
                    throw EnteredAlready.like(place(like));
                });
    }

    private static RecordPlace place(FireSafetyGroup group) {
        return GroupPages.place(group.id(), group.code(), group.details().number());
    }

    private long enter(NewGroup group, UUID key) {
        FireSafetyGroup entered =
                new FireSafetyGroup(group, key, actor.current().person(), clock.instant());
        giveCodes(List.of(entered));
        return groups.save(entered).id();
    }

    private List<String> enterAll(List<NewGroup> groups) {
        long account = actor.current().person();
        Instant now = clock.instant();
        List<FireSafetyGroup> entered = groups.stream()
                .map(group -> new FireSafetyGroup(group, null, account, now))
                .toList();
        giveCodes(entered);
        insert(entered);
        return entered.stream().map(FireSafetyGroup::code).toList();
    }

    private FireSafetyGroup load(long id, long version) {
        FireSafetyGroup group = groups.findByIdAndReportingUnitIdIn(
                        id, actor.current().writeUnits())
                .orElseThrow(() -> new NotFoundException("fire-safety group " + id));
        if (group.version() != version) {
            throw new ObjectOptimisticLockingFailureException(FireSafetyGroup.class, id);
        }
        return group;
    }

    private void insert(List<FireSafetyGroup> entered) {
        batches.batchUpdate("""
                insert into fire_safety_group (reporting_unit_id, code, number, residential_area, address_range, latitude,
                                               longitude, households, leader, leader_phone, bells, buttons, extinguishers, tools,
                                               linked_alarm, established_on, last_drill_on, ended_on, end_reason,
                                               entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, group) -> {
            GroupDetails details = group.details();
            Position position = details.position();
            Ending ending = details.ending();
            row.setLong(1, group.reportingUnitId());
            row.setString(2, group.code());
            row.setString(3, details.number());
            row.setString(4, details.residentialArea());
            row.setString(5, details.addressRange());
            row.setBigDecimal(6, position == null ? null : position.latitude());
            row.setBigDecimal(7, position == null ? null : position.longitude());
            row.setInt(8, details.households());
            row.setString(9, details.leader());
            row.setString(10, details.leaderPhone());
            row.setObject(11, details.bells(), Types.INTEGER);
            row.setObject(12, details.buttons(), Types.INTEGER);
            row.setObject(13, details.extinguishers(), Types.INTEGER);
            row.setObject(14, details.tools(), Types.INTEGER);
            row.setBoolean(15, details.linkedAlarm());
            row.setObject(16, details.establishedOn());
            row.setObject(17, details.lastDrillOn(), Types.DATE);
            row.setObject(18, endedOn(ending), Types.DATE);
            row.setString(19, ending == null ? null : ending.reason());
            row.setLong(20, group.enteredBy());
            row.setObject(21, group.enteredAt().atOffset(ZoneOffset.UTC));
        });
    }

    private static @Nullable LocalDate endedOn(@Nullable Ending ending) {
        return ending == null ? null : ending.on();
    }

    /** Each year's codes are taken at once, the years in their order, so that two at once never wait for each other. */
    private void giveCodes(List<FireSafetyGroup> entered) {
        Map<Integer, List<FireSafetyGroup>> byYear = new TreeMap<>(entered.stream()
                .collect(Collectors.groupingBy(
                        group -> group.details().establishedOn().getYear())));
        byYear.forEach((year, ofYear) -> {
            Iterator<String> next = codes.next(SERIES, year, ofYear.size()).iterator();
            ofYear.forEach(group -> group.call(next.next()));
        });
    }
}
