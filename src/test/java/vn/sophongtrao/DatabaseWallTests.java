package vn.sophongtrao;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.sophongtrao.account.ActingPerson;
import vn.sophongtrao.account.TestPeople;
import vn.sophongtrao.calendar.ReportingPeriod;
import vn.sophongtrao.indicator.Indicator;
import vn.sophongtrao.indicator.IndicatorCatalogue;
import vn.sophongtrao.indicator.figures.CountedFigure;
import vn.sophongtrao.indicator.figures.FigureCounting;
import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureQuestion;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.Stretch;
import vn.sophongtrao.platform.file.FileFixture;
import vn.sophongtrao.platform.imports.ImportFixture;
import vn.sophongtrao.territory.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The wall around each table with a unit's data, found in the database itself: as the application's role, stamped for
 * one ward and without any check of the application, no other ward's row is seen or written.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseWallTests {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Tables that name no unit in {@code reporting_unit_id}, with the reason why no wall stands around them. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("reporting_unit", "the units themselves, which everybody may know"),
            Map.entry("unit_succession", "which unit followed which, known to everybody"),
            Map.entry("reporting_period", "the calendar of all units"),
            Map.entry("map_picture", "the district's"),
            Map.entry("setting", "the district's"),
            Map.entry("indicator", "the catalogue of all units"),
            Map.entry("indicator_section", "the catalogue of all units"),
            Map.entry("indicator_version", "the catalogue of all units"),
            Map.entry("award_authority", "the vocabulary of all units"),
            Map.entry("award_form", "the vocabulary of all units"),
            Map.entry("award_recipient_kind", "the vocabulary of all units"),
            Map.entry("award_type", "the vocabulary of all units"),
            Map.entry("incident_category", "the vocabulary of all units"),
            Map.entry("seizure_kind", "the vocabulary of all units"),
            Map.entry("firefighting_equipment_kind", "the vocabulary of all units"),
            Map.entry("movement_kind", "the vocabulary of all units"),
            Map.entry("movement_lead", "the vocabulary of all units"),
            Map.entry("movement_rating", "the vocabulary of all units"),
            Map.entry("movement_scheme", "the vocabulary of all units"),
            Map.entry("movement_scope", "the vocabulary of all units"),
            Map.entry("outreach_audience", "the vocabulary of all units"),
            Map.entry("outreach_kind", "the vocabulary of all units"),
            Map.entry("place_kind", "the vocabulary of all units"),
            Map.entry("school_level", "the vocabulary of all units"),
            Map.entry("recognition_authority", "the vocabulary of all units"),
            Map.entry("record_code", "a number for each register and year, without a unit"),
            Map.entry("account", "persons: signing in comes before any unit; only administrators have pages of them"),
            Map.entry("account_sign_in", "persons, as above"),
            Map.entry("sign_in_attempt", "names typed by nobody known yet"),
            Map.entry(
                    "audit_event",
                    "written also where nobody is signed in; its own wall lets administrators alone read it"),
            Map.entry("installation", "one row about the database"),
            Map.entry("spring_session", "sessions, found by their secret id"),
            Map.entry("spring_session_attributes", "sessions, as above"),
            Map.entry("flyway_schema_history", "the owner's"));

    /** Tables whose rows whoever reads any unit's records reads of all units, with the reason; written they are as others. */
    private static final Map<String, String> READABLE =
            Map.of("movement_model", "a ward counts its site of a model that is another unit's");

    @Autowired
    OwnerJdbc owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ActingPerson acting;

    @Autowired
    Book book;

    @Autowired
    ImportFixture imports;

    @Autowired
    FileFixture files;

    @Autowired
    List<FigureSource> sources;

    @Autowired
    FigureCounting counting;

    @Autowired
    IndicatorCatalogue catalogue;

    private long own;
    private long other;

    @BeforeAll
    void twoWardsWithEverything() {
        own = book.unit("kenh-duong");
        other = book.unit("an-bien");
        for (String slug : List.of("kenh-duong", "an-bien")) {
            book.registers().forEach(register -> register.changeable(slug));
            imports.waiting("incidents", slug, Book.writerOf(slug));
            book.file(files, "award", slug);
            book.handled(slug, book.month(2).firstDay());
            book.draft(slug, 1);
            book.returned(slug, 2);
            book.answered(slug, 2);
            book.settled(slug, 3);
            book.handled(slug, book.month(5).firstDay());
            book.approved(slug, 5);
        }
    }

    @Test
    void eachTableWithAUnitHasItsWallAndEachWithoutSaysWhy() {
        List<String> tables = owner.sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE'
                           and table_name not in ('ledger_entry', 'probe')""").query(String.class).list();
        List<String> expected = new ArrayList<>(OPEN.keySet());
        expected.addAll(walled());

        assertThat(tables).containsExactlyInAnyOrderElementsOf(expected);
        for (String table : walled()) {
            assertThat(owner.sql("select relrowsecurity from pg_class where oid = to_regclass(:table)")
                            .param("table", table)
                            .query(Boolean.class)
                            .single())
                    .as("row-level security of " + table)
                    .isTrue();
            // The change log is written by its trigger alone, with the owner's rights.
            assertThat(owner.sql("select lower(cmd) from pg_policies where tablename = :table")
                            .param("table", table)
                            .query(String.class)
                            .list())
                    .as("policies of " + table)
                    .containsExactlyInAnyOrderElementsOf(
                            table.equals("change_log")
                                    ? List.of("select")
                                    : List.of("select", "insert", "update", "delete"));
        }
    }

    @Test
    void noViewSeesOverTheWall() {
        assertThat(owner.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'public' and c.relkind in ('v', 'm')
                           and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']""").query(String.class).list()).isEmpty();
    }

    @Test
    void aWardSeesNoRowOfAnother() {
        for (String table : walled()) {
            String count = "select count(*) from " + table + " where reporting_unit_id = ";
            assertThat(owner.sql(count + other).query(Long.class).single())
                    .as("rows of another ward to be hidden in " + table)
                    .isPositive();

            assertThat(asWard(() -> number(count + own))).as(table).isPositive();
            if (READABLE.containsKey(table)) {
                assertThat(as(TestPeople.ADMIN, () -> number(count + other)))
                        .as(table)
                        .isZero();
                continue;
            }
            assertThat(asWard(() -> number(count + other))).as(table).isZero();
            assertThat(asWard(() -> number(count.replace("= ", "<> ") + own)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aWardWritesNoRowOfAnother() {
        for (String table : walled()) {
            assertHarmless("update " + table + " set reporting_unit_id = reporting_unit_id where reporting_unit_id = "
                    + other);
            assertHarmless(
                    "update " + table + " set reporting_unit_id = " + own + " where reporting_unit_id = " + other);
            assertHarmless("delete from " + table + " where reporting_unit_id = " + other);
            assertRefused(
                    "update " + table + " set reporting_unit_id = " + other + " where reporting_unit_id = " + own);
            assertRefused(insertOfAnothersRow(table));
        }
    }

    @Test
    void theDistrictSeesAllAndWritesNoneOfAWardsRegisters() {
        for (String table : walled()) {
            String count = "select count(*) from " + table + " where reporting_unit_id = ";
            assertThat(as(TestPeople.VIEWER, () -> number(count + other)))
                    .as(table)
                    .isPositive();
        }
        for (String table : List.of(
                "incident", "seizure", "fire_safety_group", "firefighting_point", "movement_model", "movement_site")) {
            assertThat(as(
                            TestPeople.VIEWER,
                            () -> jdbc.sql("update " + table + " set reporting_unit_id = reporting_unit_id")
                                    .update()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void eachFigureSourceOfARegisterAnswersAWardAsTheDistrict() {
        Map<String, FigureQuestion> questions = new TreeMap<>();
        for (FigureSource source : sources) {
            if (source.getClass().getPackageName().startsWith("vn.sophongtrao.register")) {
                questions.put(source.name(), new FigureQuestion(source.name(), FigureFilter.ALL));
            }
        }
        for (Indicator indicator : catalogue
                .inForce(book.month(5))
                .reportedBy(UnitKind.WARD, book.month(5))
                .indicators()) {
            if (indicator.isCounted()) {
                questions.put(indicator.key(), indicator.counting());
            }
        }
        List<Stretch> stretches = List.of(
                stretch(book.month(2)), stretch(book.month(3)), stretch(book.month(5)), stretch(book.month(12)));

        List<CountedFigure> asWard = as(TestPeople.KENH_DUONG, () -> counting.count(questions, stretches));

        assertThat(asWard).hasSize(questions.size() * stretches.size());
        assertThat(as(TestPeople.OFFICER, () -> counting.count(questions, stretches)))
                .containsExactlyElementsOf(asWard);
        assertThat(as(TestPeople.VIEWER, () -> counting.count(questions, stretches)))
                .containsExactlyElementsOf(asWard);
        questions.forEach((key, question) -> {
            // Of an indicator's filter OneRecordAwayTests shows that it finds something.
            if (key.equals(question.source())) {
                assertThat(asWard)
                        .filteredOn(figure -> figure.question().equals(key))
                        .anySatisfy(figure -> assertThat(figure.value()).as(key).isPositive());
            }
            for (Stretch stretch : stretches) {
                assertThat(as(TestPeople.OFFICER, () -> counting.records(question, stretch)))
                        .as(key)
                        .isEqualTo(as(TestPeople.KENH_DUONG, () -> counting.records(question, stretch)));
                assertThat(as(TestPeople.AN_BIEN, () -> counting.records(question, stretch)))
                        .as(key)
                        .isEmpty();
            }
        });
    }

    private Stretch stretch(ReportingPeriod period) {
        return new Stretch(own, period.id(), period.year(), period.firstDay(), period.lastDay());
    }

    private List<String> walled() {
        return owner.sql("""
                        select table_name from information_schema.columns
                         where table_schema = 'public' and column_name = 'reporting_unit_id'
                           and table_name not in ('ledger_entry', 'probe') order by table_name""").query(String.class).list();
    }

    /** A row of the other ward as it stands, to be inserted once more: the wall speaks before any key does. */
    private String insertOfAnothersRow(String table) {
        String columns =
                owner.sql("""
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                          from information_schema.columns
                         where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'""").param("table", table).query(String.class).single();
        String row = owner.sql(
                        "select to_jsonb(t) from " + table + " t where reporting_unit_id = " + other + " limit 1")
                .query(String.class)
                .single()
                .replace("'", "''");
        return "insert into %s (%s) overriding system value select %s from jsonb_populate_record(null::%s, '%s')"
                .formatted(table, columns, columns, table, row);
    }

    /** Nothing is touched, or the role may not do such a thing to the table at all. */
    private void assertHarmless(String sql) {
        try {
            assertThat(asWard(() -> jdbc.sql(sql).update())).as(sql).isZero();
        } catch (DataAccessException refused) {
            assertThat(stateOf(refused)).as(sql).isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    private void assertRefused(String sql) {
        String state = "none";
        try {
            asWard(() -> jdbc.sql(sql).update());
        } catch (DataAccessException refused) {
            state = stateOf(refused);
        }
        assertThat(state).as(sql).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    private static String stateOf(DataAccessException refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException cause
                ? cause.getSQLState()
                : refused.toString();
    }

    private Long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private <T> T asWard(Supplier<T> work) {
        return as(TestPeople.KENH_DUONG, work);
    }

    private <T> T as(String username, Supplier<T> work) {
        return acting.call(username, null, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
