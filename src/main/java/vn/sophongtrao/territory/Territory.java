package vn.sophongtrao.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.NotFoundException;
import vn.sophongtrao.platform.access.KeepsTheBook;
import vn.sophongtrao.platform.database.Remembered;
import vn.sophongtrao.platform.time.DateRange;

/** The directory of reporting units. It is remembered, so that asking who may see what costs no statement. */
@Service
public class Territory {

    private final JdbcClient jdbc;
    private final Remembered<UnitDirectory> directory = new Remembered<>(this::read);

    Territory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException where no unit has that slug */
    public ReportingUnit unit(String slug) {
        return find(slug).orElseThrow(() -> new NotFoundException("reporting unit " + slug));
    }

    public Optional<ReportingUnit> find(String slug) {
        return directory().unit(slug);
    }

    /** @throws NotFoundException where no unit has that id */
    public ReportingUnit unit(long id) {
        ReportingUnit unit = directory().byId().get(id);
        if (unit == null) {
            throw new NotFoundException("reporting unit " + id);
        }
        return unit;
    }

    /** Every unit there ever was: wards in their official order, then the office. */
    public List<ReportingUnit> units() {
        return directory().units();
    }

    public Set<Long> allUnitIds() {
        return directory().byId().keySet();
    }

    /** The units that exist on at least one of the days, wards in their official order, then the office. */
    public List<ReportingUnit> unitsDuring(DateRange days) {
        return directory().existingDuring(days);
    }

    /** The district office that exists on that day. */
    public Optional<ReportingUnit> officeOn(LocalDate day) {
        return directory().existingDuring(new DateRange(day, day)).stream()
                .filter(ReportingUnit::isOffice)
                .findFirst();
    }

    /** The unit and those whose living records had passed to it by that day, itself first. */
    public Set<Long> withPredecessors(long unitId, LocalDate day) {
        return directory().withPredecessors(unitId, day);
    }

    /**
     * Enters a new unit into the directory.
     *
     * @return its id
     */
    @Transactional
    @KeepsTheBook
    public long found(NewUnit unit) {
        long id = jdbc.sql("""
                        insert into reporting_unit
                               (slug, kind, name, official_code, named_after_person, display_order, valid_from, valid_to)
                        values (:slug, :kind, :name, :code, :namedAfterPerson, :order, :from, :to)
                        returning id""")
                .param("slug", unit.slug())
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("code", unit.officialCode())
                .param("namedAfterPerson", unit.namedAfterPerson())
                .param("order", unit.order())
                .param("from", unit.validity().from())
                .param("to", unit.validity().to())
                .query(Long.class)
                .single();
        directory.forget();
        return id;
    }

    /**
     * Says that from a day on the living records of one unit are kept by another (a merger, or a new name).
     */
    @Transactional
    @KeepsTheBook
    public void succeed(long predecessorId, long successorId, LocalDate effectiveOn) {
        jdbc.sql("""
                        update reporting_unit set valid_to = :lastDay
                         where id = :predecessor and (valid_to is null or valid_to > :lastDay)""")
                .param("lastDay", effectiveOn.minusDays(1))
                .param("predecessor", predecessorId)
                .update();
        jdbc.sql("""
                        insert into unit_succession (predecessor_id, successor_id, effective_on, kind)
                        values (:predecessor, :successor, :on, 'MERGE')""")
                .param("predecessor", predecessorId)
                .param("successor", successorId)
                .param("on", effectiveOn)
                .update();
        directory.forget();
    }

    UnitDirectory directory() {
        return directory.get();
    }

    private UnitDirectory read() {
        List<ReportingUnit> units = jdbc.sql("""
                        select id, slug, kind, name, official_code, named_after_person, display_order, valid_from, valid_to
                          from reporting_unit""")
                .query((row, number) -> new ReportingUnit(
                        row.getLong("id"),
                        row.getString("slug"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("official_code"),
                        row.getBoolean("named_after_person"),
                        row.getInt("display_order"),
                        new DateRange(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))))
                .list();
        List<Succession> successions = jdbc.sql(
                        "select predecessor_id, successor_id, effective_on, kind from unit_succession order by id")
                .query(Succession.class)
                .list();
        return UnitDirectory.of(units, successions);
    }
}
