package vn.sophongtrao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.FigureValue;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.platform.file.FileFixture;
import vn.sophongtrao.register.incident.IncidentFixture;
import vn.sophongtrao.report.FigureWords;
import vn.sophongtrao.report.ReportContents;
import vn.sophongtrao.report.ReportEntry;
import vn.sophongtrao.report.ReportLife;
import vn.sophongtrao.report.ReportReading;
import vn.sophongtrao.report.ReportSubmission;
import vn.sophongtrao.report.SubmissionRequest;
import vn.sophongtrao.report.TypedRemark;
import vn.sophongtrao.report.TypedWords;
import vn.sophongtrao.territory.ReportingUnit;
import vn.sophongtrao.territory.Territory;

/**
 * A book in use, for the tests that cross the modules: incidents and reports of 2023, brought about by the services as
 * the people would. What a test has used up is made anew when it is asked for again.
 */
@Component
public class Book {

    /** A figure that is typed, and one that is counted. */
    public static final String TYPED = "households_fire_trained";

    public static final String COUNTED = "criminal_cases_handled";

    private final ReportingCalendar calendar;
    private final IndicatorCatalogue catalogue;
    private final Territory territory;
    private final IncidentFixture incidents;
    private final List<RegisterFixture> registers;
    private final ReportEntry entry;
    private final FigureWords words;
    private final ReportReading reading;
    private final ReportSubmission submission;
    private final ReportLife life;
    private final ActingPerson acting;
    private final OwnerJdbc owner;

    Book(
            ReportingCalendar calendar,
            IndicatorCatalogue catalogue,
            Territory territory,
            IncidentFixture incidents,
            List<RegisterFixture> registers,
            ReportEntry entry,
            FigureWords words,
            ReportReading reading,
            ReportSubmission submission,
            ReportLife life,
            ActingPerson acting,
            OwnerJdbc owner) {
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.territory = territory;
        this.incidents = incidents;
        this.registers = registers;
        this.entry = entry;
        this.words = words;
        this.reading = reading;
        this.submission = submission;
        this.life = life;
        this.acting = acting;
        this.owner = owner;
    }

    /** Somebody who writes for the unit. */
    public static String writerOf(String slug) {
        return slug.equals("cap-quan") ? TestPeople.OFFICER : "phuong-" + slug;
    }

    public long unit(String slug) {
        return territory.unit(slug).id();
    }

    public ReportingPeriod month(int month) {
        return calendar.period(2023, month);
    }

    /** An incident of the unit that is not withdrawn. */
    public long incident(String slug) {
        return owner.sql("""
                        select id from incident where reporting_unit_id = :unit and state <> 'WITHDRAWN'
                         order by id limit 1""")
                .param("unit", unit(slug))
                .query(Long.class)
                .optional()
                .orElseGet(() -> handled(slug, month(1).lastDay()));
    }

    public long versionOfIncident(long id) {
        return owner.sql("select version from incident where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** The registers whose records the tests that cross the modules bring about. */
    public List<RegisterFixture> registers() {
        return registers;
    }

    /** A file on a record of the unit that may still be changed; the register is named by its placeholder. */
    long file(FileFixture files, String placeholder, String slug) {
        if (placeholder.equals("incident")) {
            return files.standing("incident", incident(slug), writerOf(slug));
        }
        RegisterFixture register = registers.stream()
                .filter(one -> one.placeholder().equals(placeholder))
                .findFirst()
                .orElseThrow();
        return files.standing(register.table(), register.changeable(slug), writerOf(slug));
    }

    /** The version of a record. */
    public long version(RegisterFixture register, long id) {
        return owner.sql("select version from " + register.table() + " where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** A case handled on that day, with everything that can be seized. */
    public long handled(String slug, LocalDate day) {
        return incidents.record(
                writerOf(slug),
                slug,
                IncidentFixture.theft()
                        .handled(day)
                        .seizing(Map.of(
                                "gun",
                                BigDecimal.ONE,
                                "crude_weapon",
                                BigDecimal.valueOf(2),
                                "ammunition",
                                BigDecimal.valueOf(3),
                                "firecracker",
                                new BigDecimal("1.5"))));
    }

    /** The unit's month with every typed figure, not yet handed in; where it types none, with a note beside a counted one. */
    public void draft(String slug, int month) {
        Map<String, FigureValue> typed = figures(slug, month(month));
        as(writerOf(slug), () -> {
            entry.enterMonth(unit(slug), month(month), typed);
            if (typed.isEmpty() && !noted(slug, month)) {
                words.note(unit(slug), month(month), new TypedWords(COUNTED, "Đếm từ sổ.", 0));
            }
        });
    }

    private boolean noted(String slug, int month) {
        return owner.sql("""
                        select exists (select from figure join monthly_report report on report.id = figure.report_id
                                        where report.reporting_unit_id = :unit and report.period_id = :period)""")
                .param("unit", unit(slug))
                .param("period", month(month).id())
                .query(Boolean.class)
                .single();
    }

    /** Hands the month in, with a note that answers whatever was asked, and answers the submission. */
    public long submitted(String slug, int month) {
        draft(slug, month);
        return acting.call(
                writerOf(slug),
                null,
                () -> submission.submit(
                        unit(slug), month(month), new SubmissionRequest(UUID.randomUUID(), "Đã xem lại.", null)));
    }

    /** Hands the month in, has it approved and answers the submission. */
    public long approved(String slug, int month) {
        long id = submitted(slug, month);
        as(TestPeople.SECOND_OFFICER, () -> life.approve(unit(slug), month(month), id, null));
        return id;
    }

    /** Returns what was handed in, with a remark on a typed figure. */
    public void returned(String slug, int month) {
        long id = submitted(slug, month);
        as(TestPeople.SECOND_OFFICER, () -> {
            life.remark(unit(slug), month(month), id, Map.of(typedBy(slug), TypedRemark.first("31 hay 13?")));
            life.returnWith(unit(slug), month(month), id, "Xem lại.");
        });
    }

    /** Answers, beside its figure, what was asked with the return. */
    public void answered(String slug, int month) {
        as(writerOf(slug), () -> {
            ReportContents contents = reading.read(territory.unit(slug), month(month));
            contents.remarks()
                    .forEach(remark -> words.answer(
                            unit(slug), month(month), remark.id(), new TypedWords(typedBy(slug), "Đúng là 31.", 0)));
        });
    }

    /** Approves a month whose register says one more by now, and lets the difference stand. */
    public void settled(String slug, int month) {
        approved(slug, month);
        handled(slug, month(month).lastDay());
        as(
                TestPeople.SECOND_OFFICER,
                () -> life.settleDifference(
                        unit(slug), month(month), COUNTED, FigureValue.of(BigDecimal.ONE), "Ghi muộn."));
    }

    /**
     * Brings the unit's month into a state by steps that people take, where it is not in it, and answers the submission
     * that stands; 0 where none does.
     *
     * @param state {@code DRAFT} (or returned), {@code SUBMITTED} or {@code APPROVED}
     */
    public long in(String state, String slug, int month) {
        String now = state(slug, month);
        boolean open = !now.equals("SUBMITTED") && !now.equals("APPROVED");
        if (!now.equals(state) && !(state.equals("DRAFT") && open && !now.equals("NOT_STARTED"))) {
            switch (state) {
                case "DRAFT" -> {
                    if (now.equals("NOT_STARTED")) {
                        draft(slug, month);
                    } else {
                        reopened(slug, month, now);
                    }
                }
                case "SUBMITTED" -> {
                    if (now.equals("APPROVED")) {
                        reopened(slug, month, now);
                    }
                    submitted(slug, month);
                }
                case "APPROVED" -> {
                    if (now.equals("SUBMITTED")) {
                        as(
                                TestPeople.SECOND_OFFICER,
                                () -> life.approve(unit(slug), month(month), latest(slug, month), null));
                    } else {
                        approved(slug, month);
                    }
                }
                default -> throw new IllegalArgumentException(state);
            }
        }
        return latest(slug, month);
    }

    /** Adds a case to the register of an approved month, unless it says something else and nobody has settled anything. */
    public void differing(String slug, int month) {
        boolean differs = owner.sql("""
                        with said as (
                          select count(*) as cases from incident
                           where reporting_unit_id = :unit and handled_on between :first and :last and state = 'HANDLED')
                        select cases <> (select count(*) from submission_record record
                                           join indicator on indicator.id = record.indicator_id
                                          where record.submission_id = :submission and indicator.key = :key)
                           and not exists (select from settled_difference settled
                                             join monthly_report report on report.id = settled.report_id
                                            where report.reporting_unit_id = :unit and report.period_id = :period)
                          from said""")
                .param("unit", unit(slug))
                .param("first", month(month).firstDay())
                .param("last", month(month).lastDay())
                .param("period", month(month).id())
                .param("submission", latest(slug, month))
                .param("key", COUNTED)
                .query(Boolean.class)
                .single();
        if (!differs) {
            handled(slug, month(month).lastDay());
        }
    }

    /** The submission that stands; 0 where none does. */
    public long latest(String slug, int month) {
        return owner.sql("""
                        select coalesce(latest_submission_id, 0) from monthly_report
                         where reporting_unit_id = :unit and period_id = :period""")
                .param("unit", unit(slug))
                .param("period", month(month).id())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public String state(String slug, int month) {
        return owner.sql("select state from monthly_report where reporting_unit_id = :unit and period_id = :period")
                .param("unit", unit(slug))
                .param("period", month(month).id())
                .query(String.class)
                .optional()
                .orElse("NOT_STARTED");
    }

    private void reopened(String slug, int month, String now) {
        long id = latest(slug, month);
        as(TestPeople.SECOND_OFFICER, () -> {
            if (now.equals("SUBMITTED")) {
                life.returnWith(unit(slug), month(month), id, "Xem lại.");
            } else {
                life.reopen(unit(slug), month(month), id, "Sửa số.");
            }
        });
    }

    private void as(String username, Runnable work) {
        acting.run(username, null, work);
    }

    private Map<String, FigureValue> figures(String slug, ReportingPeriod period) {
        ReportingUnit unit = territory.unit(slug);
        Map<String, FigureValue> figures = new LinkedHashMap<>();
        for (Indicator indicator :
                catalogue.inForce(period).reportedBy(unit.kind(), period).indicators()) {
            if (!indicator.isCounted()) {
                figures.put(
                        indicator.key(),
                        indicator.ratio()
                                ? new FigureValue(BigDecimal.ONE, BigDecimal.ONE)
                                : FigureValue.of(BigDecimal.TEN));
            }
        }
        return figures;
    }

    /** A typed figure that the unit reports. */
    private static String typedBy(String slug) {
        return slug.equals("cap-quan") ? "fire_law_classes" : TYPED;
    }
}
