package vn.sophongtrao.summary;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.sophongtrao.OwnerJdbc;
import vn.sophongtrao.calendar.ReportingCalendar;
import vn.sophongtrao.indicator.Aggregation;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.Label;
import vn.sophongtrao.indicator.NewIndicator;
import vn.sophongtrao.indicator.ReportedBy;
import vn.sophongtrao.platform.database.ActingAs;
import vn.sophongtrao.platform.database.Actor;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.NewUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.UnitKind;

/** Units, catalogue and calendar of the starter pack, and approved reports put into it as the owner of the tables. */
final class SummaryFixture {

    private final OwnerJdbc owner;
    private final Territory territory;
    private final ActingAs actingAs;
    private final long officer;

    SummaryFixture(ApplicationContext context) {
        this.owner = context.getBean(OwnerJdbc.class);
        this.territory = context.getBean(Territory.class);
        this.actingAs = context.getBean(ActingAs.class);
        units();
        catalogue(context.getBean(IndicatorCatalogue.class));
        context.getBean(ReportingCalendar.class).prepareYear(2022, LocalDate.of(2022, 1, 1));
        context.getBean(ReportingCalendar.class).prepareYear(2023, LocalDate.of(2023, 1, 1));
        this.officer = owner.sql("""
                        insert into account (username, full_name, role, unit_id, password_hash, must_change_password, created_at)
                        values (:name, 'Trần Quang Minh', 'DISTRICT_OFFICER', :office, '-', false, timestamptz '2022-01-01 00:00+07')
                        returning id""")
                .param("name", "officer-" + UUID.randomUUID().toString().substring(0, 8))
                .param("office", unit("cap-quan"))
                .query(Long.class)
                .single();
    }

    /** The starter pack's units, as far as the tests' people have not brought them along. */
    private void units() {
        int order = 10;
        for (Map<String, String> row : StarterTable.read("units")) {
            order++;
            if (isMissing("reporting_unit", "slug", row.get("slug"))) {
                territory.found(new NewUnit(
                        row.get("slug"),
                        UnitKind.valueOf(row.get("kind")),
                        row.get("name"),
                        null,
                        false,
                        order,
                        new DateRange(LocalDate.parse(row.get("valid_from")), null)));
            }
        }
    }

    private void catalogue(IndicatorCatalogue catalogue) {
        int order = 0;
        for (Map<String, String> row : StarterTable.read("sections")) {
            order++;
            if (isMissing("indicator_section", "key", row.get("key"))) {
                catalogue.addSection(row.get("key"), order, new Label(row.get("label_vi"), row.get("label_en")));
            }
        }
        for (Map<String, String> row : StarterTable.read("indicators")) {
            order++;
            if (isMissing("indicator", "key", row.get("key"))) {
                catalogue.introduce(new NewIndicator(
                        row.get("key"),
                        row.get("section"),
                        order,
                        new Label(row.get("label_vi"), row.get("label_en")),
                        new Label(row.get("unit_vi"), row.get("unit_en")),
                        Integer.parseInt(row.get("decimals")),
                        Aggregation.valueOf(row.get("aggregation")),
                        Boolean.parseBoolean(row.get("ratio")),
                        ReportedBy.valueOf(row.get("reported_by")),
                        Boolean.parseBoolean(row.get("required")),
                        BigDecimal.ZERO,
                        null,
                        null,
                        null,
                        LocalDate.of(2021, 12, 15)));
            }
        }
    }

    private boolean isMissing(String table, String column, String value) {
        return owner.sql("select count(*) from %s where %s = :value".formatted(table, column))
                        .param("value", value)
                        .query(Long.class)
                        .single()
                == 0;
    }

    long unit(String slug) {
        return territory.unit(slug).id();
    }

    /** An approved report; figures are written as in figures-2023.csv, blanks left out. Answers the submission's id. */
    long approve(String slug, int year, int month, Map<String, String> figures) {
        long report = owner.sql("""
                        insert into monthly_report (reporting_unit_id, period_id, state)
                        select :unit, id, 'DRAFT' from reporting_period where year = :year and month = :month
                        returning id""")
                .param("unit", unit(slug))
                .param("year", year)
                .param("month", month)
                .query(Long.class)
                .single();
        return submitAndApprove(slug, report, 1, figures);
    }

    /** Another submission of the report of an earlier one, approved too. */
    long approveAgain(String slug, long submission, Map<String, String> figures) {
        long report = owner.sql("select report_id from report_submission where id = :id")
                .param("id", submission)
                .query(Long.class)
                .single();
        int number = owner.sql("select max(number) + 1 from report_submission where report_id = :id")
                .param("id", report)
                .query(Integer.class)
                .single();
        return submitAndApprove(slug, report, number, figures);
    }

    private long submitAndApprove(String slug, long report, int number, Map<String, String> figures) {
        long submission = owner.sql("""
                        insert into report_submission (report_id, reporting_unit_id, number, submission_key, submitted_by,
                                                       submitted_at, days_late)
                        values (:report, :unit, :number, gen_random_uuid(), :officer,
                                timestamptz '2023-12-17 08:15+07', 0)
                        returning id""")
                .param("report", report)
                .param("unit", unit(slug))
                .param("number", number)
                .param("officer", officer)
                .query(Long.class)
                .single();
        figures.forEach((key, text) -> {
            String[] parts = text.split("/");
            owner.sql("""
                            insert into submission_figure (submission_id, indicator_id, indicator_version_id,
                                                           reporting_unit_id, value, denominator, origin)
                            select :submission, indicator.id, version.id, :unit, :value, :denominator, 'TYPED'
                              from indicator join indicator_version version on version.indicator_id = indicator.id
                             where indicator.key = :key""")
                    .param("submission", submission)
                    .param("unit", unit(slug))
                    .param("value", text.isEmpty() ? null : new BigDecimal(parts[0]), Types.NUMERIC)
                    .param("denominator", parts.length == 2 ? new BigDecimal(parts[1]) : null, Types.NUMERIC)
                    .param("key", key)
                    .update();
        });
        owner.sql("""
                        update monthly_report
                           set state = 'APPROVED', latest_submission_id = :submission, approved_submission_id = :submission
                         where id = :report""").param("submission", submission).param("report", report).update();
        owner.sql("""
                        insert into report_event (report_id, reporting_unit_id, kind, submission_id, by_account, at)
                        values (:report, :unit, 'APPROVED', :submission, :officer, timestamptz '2023-12-17 10:02+07')""")
                .param("report", report)
                .param("unit", unit(slug))
                .param("submission", submission)
                .param("officer", officer)
                .update();
        return submission;
    }

    /** Turns a figure of a submission into a counted one with these records, each contributing one. */
    void count(long submission, String key, String... labels) {
        owner.sql("""
                        update submission_figure set origin = 'COUNTED'
                         where submission_id = :submission and indicator_id = (select id from indicator where key = :key)""").param("submission", submission).param("key", key).update();
        for (int i = 0; i < labels.length; i++) {
            owner.sql("""
                            insert into submission_record (submission_id, indicator_id, source, record_id,
                                                           reporting_unit_id, label, happened_on, value)
                            select submission.id, (select id from indicator where key = :key), 'incident.cases', :record,
                                   submission.reporting_unit_id, :label, date '2023-11-01', 1
                              from report_submission submission where submission.id = :submission""")
                    .param("submission", submission)
                    .param("key", key)
                    .param("record", i + 1)
                    .param("label", labels[i])
                    .update();
        }
    }

    /** Reports of every unit and month of 2022 and 2023 with every figure, to measure and to count statements by. */
    void fillEverything() {
        owner.execute("""
                insert into monthly_report (reporting_unit_id, period_id, state)
                select unit.id, period.id, 'DRAFT' from reporting_unit unit cross join reporting_period period
                    on conflict do nothing""");
        owner.sql("""
                        insert into report_submission (report_id, reporting_unit_id, number, submission_key, submitted_by,
                                                       submitted_at, days_late)
                        select id, reporting_unit_id, 1, gen_random_uuid(), :officer, timestamptz '2023-12-17 08:15+07', 0
                          from monthly_report where latest_submission_id is null""").param("officer", officer).update();
        owner.execute("""
                insert into submission_figure (submission_id, indicator_id, indicator_version_id, reporting_unit_id, value,
                                               denominator, origin)
                select submission.id, version.indicator_id, version.id, submission.reporting_unit_id,
                       1 + (submission.id * 7 + version.id * 13) % 40,
                       case when version.is_ratio then 40 end, 'TYPED'
                  from report_submission submission cross join indicator_version version
                    on conflict do nothing""");
        owner.execute("""
                update monthly_report report
                   set state = 'APPROVED', latest_submission_id = submission.id, approved_submission_id = submission.id
                  from report_submission submission
                 where submission.report_id = report.id and report.latest_submission_id is null""");
        owner.execute("analyze");
    }

    void reopen(String slug, int year, int month) {
        owner.sql("""
                        update monthly_report set state = 'REOPENED'
                         where reporting_unit_id = :unit
                           and period_id = (select id from reporting_period where year = :year and month = :month)""")
                .param("unit", unit(slug))
                .param("year", year)
                .param("month", month)
                .update();
    }

    /** Does the work as a district officer. */
    <T> T asDistrict(Callable<T> work) {
        Set<Long> all = territory.allUnitIds();
        return as("DISTRICT_OFFICER", new Actor(officer, unit("cap-quan"), all, all), work);
    }

    /** Does the work as an officer of the ward. */
    <T> T asWard(String slug, Callable<T> work) {
        Set<Long> own = Set.of(unit(slug));
        return as("WARD_OFFICER", new Actor(officer, unit(slug), own, own), work);
    }

    /** Does the work as an administrator. */
    <T> T asAdministrator(Callable<T> work) {
        return as("DISTRICT_ADMIN", new Actor(officer, null, Set.of(), Set.of()), work);
    }

    private <T> T as(String role, Actor actor, Callable<T> work) {
        return actingAs.call(actor, null, () -> {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("officer", "", "ROLE_" + role));
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }
}
