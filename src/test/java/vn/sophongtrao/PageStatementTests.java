package vn.sophongtrao;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.platform.time.DateRange;
import vn.sophongtrao.territory.NewUnit;
import vn.sophongtrao.territory.Territory;
import vn.sophongtrao.territory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Each page takes as many statements in a full book as in one that has just been begun. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStatementTests {

    /** More of them than this would be worth a look, whether they grow or not. */
    private static final int MANY = 20;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    StatementCounter statements;

    @Autowired
    Book book;

    @Autowired
    Territory territory;

    @Autowired
    OwnerJdbc owner;

    @Autowired
    AccessTable table;

    /** Shapes of a page that its sample in the table does not show. */
    private static final List<Page> FURTHER = List.of(
            new Page(TestPeople.OFFICER, "/reports/2023/2?unit=kenh-duong"),
            new Page(TestPeople.KENH_DUONG, "/reports/2023/4/figures/" + Book.COUNTED),
            new Page(TestPeople.KENH_DUONG, "/reports/2023/3/figures/" + Book.TYPED),
            new Page(TestPeople.OFFICER, "/fire-safety/map"),
            new Page(TestPeople.OFFICER, "/summary/2023/indicators/" + Book.COUNTED),
            new Page(TestPeople.OFFICER, "/summary/2023/indicators/" + Book.COUNTED + "?unit=kenh-duong"));

    private record Page(String reader, String address) {}

    private final List<Page> pages = new ArrayList<>(FURTHER);

    /** Each address of the table as everybody who may read it does. */
    @BeforeAll
    void aBookJustBegun() {
        // The office types nothing, so nothing has begun its month yet.
        book.draft("cap-quan", 1);
        for (AccessTable.Row row : table.rows()) {
            for (AccessTable.Asker asker : AccessTable.Asker.values()) {
                if (row.verb().equals(HttpMethod.GET) && row.lets(asker) && asker.username != null) {
                    AccessTable.Sample sample = table.sample(row, asker);
                    pages.add(new Page(
                            asker.username,
                            AccessTable.uri(sample.path(), sample.query()).toString()));
                }
            }
        }
    }

    @Test
    void noPageTakesMoreStatementsForMoreUnitsMonthsAndRecords() throws Exception {
        Map<Page, List<String>> before = new LinkedHashMap<>();
        for (Page page : pages) {
            before.put(page, fewest(page, 0, 3));
        }
        assertThat(before)
                .allSatisfy((page, sent) -> assertThat(sent).as(page.toString()).hasSizeLessThanOrEqualTo(MANY));

        theBookIsFilled();

        for (Page page : pages) {
            List<String> sent = fewest(page, before.get(page).size(), 6);
            assertThat(sent)
                    .as(page.reader() + " " + page.address() + ", before: " + before.get(page))
                    .hasSizeLessThanOrEqualTo(before.get(page).size());
        }
    }

    /**
     * The statements of the leanest of several requests: what pages remember for some seconds is read anew now and then,
     * which is no page's own.
     *
     * @param enough how many are few enough to try no further
     */
    private List<String> fewest(Page page, int enough, int times) throws Exception {
        var reader = people.as(page.reader());
        List<String> fewest = List.of();
        for (int time = 0; time < times && (time == 0 || fewest.size() > enough); time++) {
            List<String> sent = statements.of(
                    () -> assertThat(mvc.get().uri(URI.create(page.address())).with(reader))
                            .as(page.address())
                            .matches(answer -> answer.getResponse().getStatus() < 400, "is answered"));
            if (time == 0 || sent.size() < fewest.size()) {
                fewest = sent;
            }
        }
        return fewest;
    }

    /** Further wards, and reports, submissions, steps and records of every unit and month, by the hundred. */
    private void theBookIsFilled() {
        for (int number = 1; number <= 5; number++) {
            territory.found(new NewUnit(
                    "phuong-moi-" + number,
                    UnitKind.WARD,
                    "Mới " + number,
                    null,
                    false,
                    20 + number,
                    new DateRange(LocalDate.of(2010, 1, 1), null)));
        }
        for (int year = 2022; year <= 2023; year++) {
            fill(year);
        }
        owner.execute("analyze");
    }

    private void fill(int year) {
        owner.execute("""
                insert into incident (reporting_unit_id, code, category_id, detected_on, handled_on, state, account_text,
                                      from_people, entered_by, entered_at)
                select unit.id, format('X-%s-%s-%s-%s', {year}, unit.id, period.id, number), category.id, period.from_date,
                       period.from_date, 'HANDLED', 'Mất xe', true, (select min(id) from account), timestamptz '2023-11-15 00:00+07'
                  from reporting_unit unit
                  join reporting_period period on period.year = {year}
                 cross join generate_series(1, 3) as number
                 cross join lateral (select id from incident_category where criminal_offence order by id limit 1) category;
                insert into seizure (incident_id, reporting_unit_id, seizure_kind_id, quantity)
                select incident.id, incident.reporting_unit_id, kind.id, 1 from incident cross join seizure_kind kind
                    on conflict do nothing;
                insert into fire_safety_group (reporting_unit_id, code, number, residential_area, address_range, latitude,
                                               longitude, households, linked_alarm, established_on, entered_by, entered_at)
                select unit.id, format('X-%s-%s-%s', {year}, unit.id, number), number, 'Tổ 7', 'Ngõ 12',
                       20.84 + number * 0.0005, 106.66 + unit.id % 30 * 0.001, 10, true,
                       make_date({year}, 1, 1), (select min(id) from account), timestamptz '2023-11-15 00:00+07'
                  from reporting_unit unit cross join generate_series(1, 30) as number;
                insert into firefighting_point (reporting_unit_id, code, address, latitude, longitude, established_on, entered_by,
                                                entered_at)
                select unit.id, format('X-%s-%s-%s', {year}, unit.id, number), 'Ngõ 12', 20.84 + number * 0.0005,
                       106.66 + unit.id % 30 * 0.001, make_date({year}, 1, 1), (select min(id) from account), timestamptz '2023-11-15 00:00+07'
                  from reporting_unit unit cross join generate_series(1, 30) as number;
                insert into firefighting_equipment (firefighting_point_id, reporting_unit_id, equipment_kind_id, quantity)
                select point.id, point.reporting_unit_id, kind.id, 1
                  from firefighting_point point cross join firefighting_equipment_kind kind
                    on conflict do nothing;
                insert into place (reporting_unit_id, name, kind_id, entered_by, entered_at)
                select unit.id, format('Tổ dân phố %s/%s', number, {year}), (select min(id) from place_kind where key = 'residential_area'),
                       (select min(id) from account), timestamptz '2023-11-15 00:00+07'
                  from reporting_unit unit cross join generate_series(1, 30) as number;
                insert into movement_model (reporting_unit_id, name, kind_id, lead_id, launched_on, state, entered_by, entered_at)
                select unit.id, format('Mô hình %s/%s', number, {year}), (select min(id) from movement_kind),
                       (select min(id) from movement_lead), make_date({year}, 3, 1), 'ACTIVE', (select min(id) from account),
                       timestamptz '2023-11-15 00:00+07'
                  from reporting_unit unit cross join generate_series(1, 3) as number;
                insert into movement_site (movement_model_id, reporting_unit_id, place, launched_on, state, entered_by, entered_at)
                select model.id, model.reporting_unit_id, format('Tổ %s', number), model.launched_on, 'ACTIVE', model.entered_by,
                       model.entered_at
                  from movement_model model cross join generate_series(1, 3) as number;
                insert into movement_site (movement_model_id, reporting_unit_id, place_id, place, launched_on, state, entered_by,
                                           entered_at)
                select model.id, model.reporting_unit_id, place.id, place.name, model.launched_on, 'ACTIVE', model.entered_by,
                       model.entered_at
                  from movement_model model
                  join lateral (select id, name from place where place.reporting_unit_id = model.reporting_unit_id
                                 order by id limit 1) place on true;
                insert into movement_event (movement_model_id, reporting_unit_id, kind, happened_on, entered_by, entered_at)
                select id, reporting_unit_id, 'RENEWED', launched_on, entered_by, entered_at from movement_model;
                insert into movement_activity (movement_model_id, reporting_unit_id, happened_on, what, entered_by, entered_at)
                select id, reporting_unit_id, launched_on, 'Ra quân', entered_by, entered_at from movement_model;
                insert into award (reporting_unit_id, code, decision_number, decided_on, reporting_year, authority_id, form_id,
                                   type_id, recipient_kind_id, recipient_name, publishable, recipient_unit_id, achievement,
                                   model_id, entered_by, entered_at)
                select unit.id, format('X-%s-%s-%s', {year}, unit.id, number), number, make_date({year}, 11, 1), {year},
                       (select min(id) from award_authority), (select min(id) from award_form),
                       (select min(id) from award_type), (select min(id) from award_recipient_kind), 'Tổ 7', number % 2 = 0,
                       unit.id, 'Giữ vững mô hình', (select max(id) from movement_model), (select min(id) from account),
                       timestamptz '2023-11-15 00:00+07'
                  from reporting_unit unit cross join generate_series(1, 30) as number;
                insert into record_file (reporting_unit_id, award_id, number, name, kind, size, digest, creation_key, entered_by,
                                         entered_at)
                select reporting_unit_id, id, 100 + number, 'x.pdf', 'PDF', 9, repeat('a', 62) || number, gen_random_uuid(), entered_by,
                       entered_at
                  from award cross join generate_series(10, 14) as number
                    on conflict do nothing;
                insert into record_file (reporting_unit_id, incident_id, number, name, kind, size, digest, creation_key, entered_by,
                                         entered_at)
                select reporting_unit_id, id, 100 + number, 'x.pdf', 'PDF', 9, repeat('a', 62) || number, gen_random_uuid(), entered_by,
                       entered_at
                  from incident cross join generate_series(10, 14) as number
                    on conflict do nothing;
                insert into record_file (reporting_unit_id, movement_event_id, movement_model_id, number, name, kind, size, digest,
                                         creation_key, entered_by, entered_at)
                select reporting_unit_id, id, movement_model_id, 100 + number, 'x.pdf', 'PDF', 9, repeat('a', 62) || number,
                       gen_random_uuid(), entered_by, entered_at
                  from movement_event cross join generate_series(10, 14) as number
                    on conflict do nothing;
                insert into outreach_session (reporting_unit_id, code, kind_id, audience_id, topic, held_on, attendance, entered_by,
                                              entered_at)
                select unit.id, format('X-%s-%s-%s', {year}, unit.id, number), (select min(id) from outreach_kind),
                       (select min(id) from outreach_audience), 'Luật PCCC', make_date({year}, 11, 1), 40,
                       (select min(id) from account), timestamptz '2023-11-15 00:00+07'
                  from reporting_unit unit cross join generate_series(1, 30) as number;
                insert into target (reporting_unit_id, code, indicator_id, reporting_year, target_value, due_on, assigned_by,
                                    entered_by, entered_at)
                select unit.id, format('X-%s-%s-%s', {year}, unit.id, indicator.id), indicator.id, {year}, 1000,
                       make_date({year}, 6, 30), 'Giám đốc Công an thành phố', (select min(id) from account),
                       timestamptz '2023-11-15 00:00+07'
                  from reporting_unit unit cross join indicator
                 where unit.kind = 'WARD'
                    on conflict do nothing;
                insert into recognition (reporting_unit_id, year, place_id, registered_on, entered_by, entered_at)
                select place.reporting_unit_id, {year}, place.id, make_date({year}, 2, 1), place.entered_by, place.entered_at
                  from place join place_kind kind on kind.id = place.kind_id and kind.subject = 'RESIDENTIAL_AREA'
                 where place.id % 2 = 0
                    on conflict do nothing;
                insert into record_file (reporting_unit_id, recognition_id, number, name, kind, size, digest, creation_key, entered_by,
                                         entered_at)
                select reporting_unit_id, id, 100 + number, 'x.pdf', 'PDF', 9, repeat('a', 62) || number, gen_random_uuid(), entered_by,
                       entered_at
                  from recognition cross join generate_series(10, 14) as number
                    on conflict do nothing;
                insert into monthly_report (reporting_unit_id, period_id, state)
                select unit.id, period.id, 'DRAFT' from reporting_unit unit join reporting_period period on period.year = {year}
                    on conflict do nothing;
                insert into report_submission (report_id, reporting_unit_id, number, submission_key, submitted_by,
                                               submitted_at, days_late)
                select report.id, report.reporting_unit_id, 1, gen_random_uuid(), (select min(id) from account),
                       timestamptz '2023-11-15 08:15+07', 0
                  from monthly_report report
                 where not exists (select from report_submission other where other.report_id = report.id)
                   and report.id not in (select report_id from figure);
                insert into submission_figure (submission_id, indicator_id, indicator_version_id, reporting_unit_id, value,
                                               denominator, origin)
                select submission.id, version.indicator_id, version.id, submission.reporting_unit_id, 3,
                       case when version.is_ratio then 40 end,
                       case when version.figure_source is null then 'TYPED' else 'COUNTED' end
                  from report_submission submission cross join indicator_version version
                    on conflict do nothing;
                insert into report_event (report_id, reporting_unit_id, kind, submission_id, by_account, at)
                select submission.report_id, submission.reporting_unit_id, kind, submission.id, submission.submitted_by,
                       submission.submitted_at
                  from report_submission submission cross join unnest(array['SUBMITTED', 'APPROVED']) as kind
                 where not exists (select from report_event event where event.submission_id = submission.id);
                update monthly_report report
                   set state = 'APPROVED', latest_submission_id = submission.id, approved_submission_id = submission.id
                  from report_submission submission
                 where submission.report_id = report.id and report.latest_submission_id is null
                   and report.period_id % 2 = 0;
                update monthly_report report set state = 'SUBMITTED', latest_submission_id = submission.id
                  from report_submission submission
                 where submission.report_id = report.id and report.latest_submission_id is null""".replace("{year}", String.valueOf(year)));
    }
}
