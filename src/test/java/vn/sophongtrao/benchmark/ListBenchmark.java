package vn.sophongtrao.benchmark;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.sophongtrao.ApplicationProcess;
import vn.sophongtrao.Browser;

/**
 * Multiplies the demo's records to 100,000 incidents, 20,000 groups and 5,000 models, asks for their lists as a district
 * officer and as a ward's, and prints how long each took and by which plan the database found it. It judges nothing.
 */
public final class ListBenchmark {

    private static final String PASSWORD = "sophongtrao-demo";
    private static final int WARM_UP = 60;
    private static final int MEASURED = 60;

    /** As the application logs a statement before it runs it. */
    private static final Pattern STATEMENT =
            Pattern.compile("Executing prepared SQL statement \\[(.*?)\\]\\R\\d{4}-", Pattern.DOTALL);

    private static final String MANY_INCIDENTS = """
            insert into incident (reporting_unit_id, code, category_id, detected_on, handled_on, state, account_text,
                                  from_people, entered_by, entered_at)
            select reporting_unit_id, code || '-' || copy, category_id, detected_on, handled_on, state, account_text,
                   from_people, entered_by, entered_at
              from incident, generate_series(1, 100000 / (select count(*) from incident)) as copy""";

    private static final String MANY_GROUPS = """
            insert into fire_safety_group (reporting_unit_id, code, number, residential_area, address_range, households,
                                           leader, linked_alarm, established_on, entered_by, entered_at)
            select reporting_unit_id, code || '-' || copy, number, residential_area, address_range, households, leader,
                   linked_alarm, established_on, entered_by, entered_at
              from fire_safety_group, generate_series(1, 20000 / (select count(*) from fire_safety_group)) as copy""";

    private static final String MANY_MODELS = """
            insert into movement_model (reporting_unit_id, name, kind_id, lead_id, launched_on, state, entered_by, entered_at)
            select reporting_unit_id, name || ' ' || copy, kind_id, lead_id, launched_on, state, entered_by, entered_at
              from movement_model, generate_series(1, 5000 / (select count(*) from movement_model)) as copy""";

    private static final List<String> LISTS = List.of(
            "/incidents",
            "/incidents?q=kenh+duong+trom",
            "/incidents?sort=code&page=4000",
            "/fire-safety/groups",
            "/fire-safety/groups?q=so+7",
            "/fire-safety/groups?sort=households&page=700",
            "/models",
            "/models?q=an+toan",
            "/models?sort=name&page=150");

    private ListBenchmark() {}

    /** Runs for some three minutes. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("so-phong-trao-lists");
        try {
            try (ApplicationProcess first = ApplicationProcess.start(List.of(), data)) {
                multiply(new JdbcTemplate(first.database("demo", "sophongtrao_owner")));
                System.out.printf("%n%-48s %9s %9s%n", "", "p50 ms", "p95 ms");
                measure(first, "can-bo-quan");
                measure(first, "phuong-kenh-duong");
            }
            try (ApplicationProcess again = ApplicationProcess.start(
                    List.of("-Dlogging.level.org.springframework.jdbc.core.JdbcTemplate=debug"), data)) {
                explain(again);
            }
        } finally {
            remove(data);
        }
    }

    private static void multiply(JdbcTemplate jdbc) {
        for (String statement : List.of(MANY_INCIDENTS, MANY_GROUPS, MANY_MODELS)) {
            jdbc.update(statement);
        }
        jdbc.execute("analyze");
        for (String table : List.of("incident", "fire_safety_group", "movement_model")) {
            System.out.printf("%-48s %9d%n", table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
    }

    private static void measure(ApplicationProcess application, String person) throws Exception {
        Browser browser = new Browser(application.address()).signIn(person, PASSWORD);
        for (String list : LISTS) {
            times(browser, list, WARM_UP);
            List<Long> times = times(browser, list, MEASURED);
            times.sort(Comparator.naturalOrder());
            System.out.printf(
                    Locale.ROOT,
                    "%-48s %9.1f %9.1f%n",
                    person + " " + list,
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 95 / 100) / 1e6);
        }
    }

    private static List<Long> times(Browser browser, String list, int count) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = browser.get(list);
            times.add(System.nanoTime() - begun);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(list + " answered " + answer.statusCode());
            }
        }
        return times;
    }

    /** The plans of what each list asks its own table, as the database makes them for any values. */
    private static void explain(ApplicationProcess application) throws Exception {
        Browser browser = new Browser(application.address()).signIn("can-bo-quan", PASSWORD);
        PGSimpleDataSource database = (PGSimpleDataSource) application.database("demo", "sophongtrao_app");
        // A statement with parameters that nobody sets is planned in the simple protocol only.
        database.setPreferQueryMode(PreferQueryMode.SIMPLE);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (String list : List.of("/incidents", "/fire-safety/groups", "/models")) {
            browser.get(list);
            int before = application.output().length();
            browser.get(list);
            Thread.sleep(200);
            Matcher statement = STATEMENT.matcher(application.output().substring(before));
            while (statement.find()) {
                String sql = statement.group(1);
                if (sql.contains("limit")) {
                    System.out.printf("%n%s%n%s%n", list, sql.strip());
                    jdbc.queryForList("explain (generic_plan) " + numbered(sql), String.class)
                            .forEach(System.out::println);
                }
            }
        }
    }

    /** Parameters as the database names them, so that the statement can be planned without any. */
    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int count = 0;
        for (char character : sql.toCharArray()) {
            if (character == '?') {
                numbered.append('$').append(++count);
            } else {
                numbered.append(character);
            }
        }
        return numbered.toString();
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
