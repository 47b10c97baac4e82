package vn.sophongtrao.register.firesafety.point;

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
import vn.sophongtrao.register.firesafety.Ending;
import vn.sophongtrao.register.firesafety.Position;

/** Enters points into the register, corrects, ends and withdraws them, each in the name of who acts. */
@Service
public class PointRegister {

    private static final String SERIES = "DCC";
    private static final int BATCH = 500;

    private final FirefightingPoints points;
    private final EquipmentVocabulary vocabulary;
    private final OnceOnly once;
    private final RecordCodes codes;
    private final JdbcTemplate batches;
    private final ActorSource actor;
    private final Clock clock;

    PointRegister(
            FirefightingPoints points,
            EquipmentVocabulary vocabulary,
            OnceOnly once,
            RecordCodes codes,
            JdbcTemplate batches,
            ActorSource actor,
            Clock clock) {
        this.points = points;
        this.vocabulary = vocabulary;
        this.once = once;
        this.codes = codes;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a point once: the same key again, by the same person, finds the first one.
     *
     * @param key made with the form
     * @param another whether the person says that it is another one than what looks like it
     * @return the id of the point that was entered with the key
     * @throws RuleViolation where a date, a number or a text cannot be
     * @throws EnteredAlready where that one says something else or is withdrawn, or the unit has a living point at the
     *     same address
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#point.unitId())")
    public long recordOnce(NewPoint point, UUID key, boolean another) {
        return once.enter(
                key,
                () -> points.findByEnteredByAndCreationKey(actor.current().person(), key)
                        .map(first -> sameAs(first, point)),
                () -> {
                    if (!another) {
                        requireUnlike(point);
                    }
                    return enter(point, key);
                });
    }

    /**
     * Enters many points in few statements; all or none. Their codes follow the order of the list.
     *
     * @return their codes
     */
    @Transactional
    @PreAuthorize("#points.?[!@registerAccess.mayWrite(unitId())].isEmpty()")
    public List<String> recordAll(List<NewPoint> points) {
        return enterAll(points);
    }

    /** The same for one unit, whose right is asked for once. */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#unitId)")
    public List<String> recordAll(long unitId, List<PointDetails> points) {
        return enterAll(
                points.stream().map(details -> new NewPoint(unitId, details)).toList());
    }

    /**
     * Corrects or completes a point; it stays in its unit.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('firefighting_point', #id))")
    public long amend(long id, long version, PointDetails details) {
        FirefightingPoint point = load(id, version);
        point.amend(details, vocabulary.current(), actor.current().person(), clock.instant());
        return points.save(point).id();
    }

    /**
     * Ends a point that was there: from that day it counts no more.
     *
     * @param version the version that was read
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('firefighting_point', #id))")
    public long end(long id, long version, Ending ending) {
        FirefightingPoint point = load(id, version);
        point.end(ending, actor.current().person(), clock.instant());
        return points.save(point).id();
    }

    /**
     * Takes a point that should not be there out of all counts. It stays readable and cannot come back.
     *
     * @param version the version that was read
     * @param reason why, up to 500 characters
     * @return its id
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(@recordUnits.unitOf('firefighting_point', #id))")
    public long withdraw(long id, long version, String reason) {
        FirefightingPoint point = load(id, version);
        point.withdraw(reason, actor.current().person(), clock.instant());
        return points.save(point).id();
    }

    private long sameAs(FirefightingPoint first, NewPoint point) {
        boolean same = first.reportingUnitId() == point.unitId()
                && first.says(point.details(), vocabulary.current(), LocalDate.now(clock));
        if (!same) {
            throw new EnteredAlready(PointPages.place(first.id(), first.code()), first.isWithdrawn());
        }
        return first.id();
    }

    private void requireUnlike(NewPoint point) {
        points.findFirstByReportingUnitIdAndAddressAndEndedOnIsNullAndWithdrawalReasonIsNullOrderById(
                        point.unitId(),
                        FirefightingPoint.ADDRESS.required(point.details().address()))
                .ifPresent(like -> {
                    throw EnteredAlready.like(PointPages.place(like.id(), like.code()));
                });
    }

    private long enter(NewPoint point, UUID key) {
        FirefightingPoint entered = new FirefightingPoint(
                point, key, vocabulary.current(), actor.current().person(), clock.instant());
        giveCodes(List.of(entered));
        return points.save(entered).id();
    }

    private List<String> enterAll(List<NewPoint> points) {
        EquipmentKinds kinds = vocabulary.current();
        long account = actor.current().person();
        Instant now = clock.instant();
        List<FirefightingPoint> entered = points.stream()
                .map(point -> new FirefightingPoint(point, null, kinds, account, now))
                .toList();
        giveCodes(entered);
        insert(entered);
        return entered.stream().map(FirefightingPoint::code).toList();
    }

    private FirefightingPoint load(long id, long version) {
        FirefightingPoint point = points.findByIdAndReportingUnitIdIn(
                        id, actor.current().writeUnits())
                .orElseThrow(() -> new NotFoundException("firefighting point " + id));
        if (point.version() != version) {
            throw new ObjectOptimisticLockingFailureException(FirefightingPoint.class, id);
        }
        return point;
    }

    private void insert(List<FirefightingPoint> entered) {
        batches.batchUpdate("""
                insert into firefighting_point (reporting_unit_id, code, address, latitude, longitude, keeper, keeper_phone,
                                                established_on, last_inspection_on, ended_on, end_reason, entered_by,
                                                entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entered, BATCH, (row, point) -> {
            PointDetails details = point.details(Map.of());
            Position position = details.position();
            Ending ending = details.ending();
            row.setLong(1, point.reportingUnitId());
            row.setString(2, point.code());
            row.setString(3, details.address());
            row.setBigDecimal(4, position == null ? null : position.latitude());
            row.setBigDecimal(5, position == null ? null : position.longitude());
            row.setString(6, details.keeper());
            row.setString(7, details.keeperPhone());
            row.setObject(8, details.establishedOn());
            row.setObject(9, details.lastInspectionOn(), Types.DATE);
            row.setObject(10, endedOn(ending), Types.DATE);
            row.setString(11, ending == null ? null : ending.reason());
            row.setLong(12, point.enteredBy());
            row.setObject(13, point.enteredAt().atOffset(ZoneOffset.UTC));
        });
        insertEquipment(entered);
    }

    /** In one statement, however much there is. */
    private void insertEquipment(List<FirefightingPoint> entered) {
        List<String> codes = new ArrayList<>();
        List<Long> kinds = new ArrayList<>();
        List<Integer> quantities = new ArrayList<>();
        for (FirefightingPoint point : entered) {
            point.equipment().forEach((kind, there) -> {
                codes.add(point.code());
                kinds.add(kind);
                quantities.add(there.quantity());
            });
        }
        batches.update(
                """
                insert into firefighting_equipment (firefighting_point_id, reporting_unit_id, equipment_kind_id, quantity)
                select p.id, p.reporting_unit_id, e.kind, e.quantity
                  from unnest(cast(? as text[]), cast(? as bigint[]), cast(? as integer[])) as e (code, kind, quantity)
                  join firefighting_point p on p.code = e.code""", codes.toArray(String[]::new), kinds.toArray(Long[]::new), quantities.toArray(Integer[]::new));
    }

    private static @Nullable LocalDate endedOn(@Nullable Ending ending) {
        return ending == null ? null : ending.on();
    }

    /** Each year's codes are taken at once, the years in their order, so that two at once never wait for each other. */
    private void giveCodes(List<FirefightingPoint> entered) {
        Map<Integer, List<FirefightingPoint>> byYear = new TreeMap<>(entered.stream()
                .collect(Collectors.groupingBy(point -> point.establishedOn().getYear())));
        byYear.forEach((year, ofYear) -> {
            Iterator<String> next = codes.next(SERIES, year, ofYear.size()).iterator();
            ofYear.forEach(point -> point.call(next.next()));
        });
    }
}
