package vn.sophongtrao;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.sophongtrao.platform.text.VietnameseDate;
import vn.sophongtrao.platform.time.ClockConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application as a real process with a real book, set up by its pages as an administrator would. It is killed while
 * people type, record and hand in, once the application and once its database server, and started again by the same
 * command: what was acknowledged is there, and nothing is half there.
 */
class CrashTests {

    private static final String DATABASE = "sophongtrao";
    private static final String OWNER = "sophongtrao_owner";
    private static final String PASSWORD = "mat-khau-kiem-thu";
    private static final Pattern FIRST_PASSWORD = Pattern.compile("one-time password (\\S+) ");
    private static final Pattern ONE_TIME = Pattern.compile("<code class=\"code\">([^<]+)</code>");
    private static final Pattern VERSION =
            Pattern.compile("name=\"households_fire_trained\\.version\" value=\"(\\d+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    /** How much of everything is to be done before anything is killed, in at most this time. */
    private static final int ENOUGH = 5;

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final Map<String, Browser> people = new ConcurrentHashMap<>();
    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicInteger records = new AtomicInteger();
    private final AtomicBoolean killed = new AtomicBoolean();

    /** What the application has answered for. */
    private static final class Acknowledged {

        /** The last figure of each ward that was answered as saved, and the one sent after it. */
        final Map<String, Integer> figures = new ConcurrentHashMap<>();

        final Map<String, Integer> sent = new ConcurrentHashMap<>();

        /** Accounts of incidents that were answered as recorded. */
        final List<String> incidents = new CopyOnWriteArrayList<>();

        /** Keys of submissions that were answered as handed in. */
        final List<UUID> submissions = new CopyOnWriteArrayList<>();

        /** Everything that was answered as done. */
        final Map<String, Integer> done = new ConcurrentHashMap<>();

        /** Answers that are none of those a person is meant to get. */
        final List<String> strange = new CopyOnWriteArrayList<>();
    }

    @Test
    void whateverIsKilledWhatWasAcknowledgedIsThereAndNothingIsHalfThere() throws Exception {
        Month open;
        try (ApplicationProcess application = start()) {
            setUp(application);
            open = openMonth(application);
            work(open, application::kill);
        }

        try (ApplicationProcess application = start()) {
            everythingIsThere(application, open);
            peopleGoOnWhereTheyWere(application);
            work(open, () -> postmaster().destroyForcibly());
            application.kill();
        }

        try (ApplicationProcess application = start()) {
            everythingIsThere(application, open);
            peopleGoOnWhereTheyWere(application);
        }
    }

    /**
     * A month that is being typed.
     *
     * @param ended the month to hand in, null between 15 December and 14 January, when a new book holds none yet
     */
    private record Month(int year, int month, @Nullable String ended) {

        String path() {
            return "/reports/" + year + "/" + month;
        }
    }

    private ApplicationProcess start() throws Exception {
        return ApplicationProcess.start(data, "--sophongtrao.demo=false");
    }

    /** The first administrator fills the book and makes two wards' accounts; each person chooses a password. */
    private void setUp(ApplicationProcess application) throws Exception {
        Browser administrator = new Browser(application.address());
        enter(administrator, "quan-tri", firstPassword(application));
        assertThat(administrator.post("/admin/starter", Map.of()).statusCode()).isEqualTo(302);
        for (String ward : List.of("kenh-duong", "an-bien")) {
            HttpResponse<String> made = administrator.post(
                    "/admin/accounts",
                    Map.of("fullName", "Cán bộ", "username", "phuong-" + ward, "role", "WARD_OFFICER", "unit", ward));
            Matcher password = ONE_TIME.matcher(made.body());
            assertThat(password.find()).as(made.body()).isTrue();
            Browser officer = new Browser(application.address());
            enter(officer, "phuong-" + ward, password.group(1));
            people.put(ward, officer);
        }
    }

    /** It is told a moment after the application has started. */
    private static String firstPassword(ApplicationProcess application) throws InterruptedException {
        for (int time = 0; time < 300; time++) {
            Matcher first = FIRST_PASSWORD.matcher(application.output());
            if (first.find()) {
                return first.group(1);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no first administrator:\n" + application.output());
    }

    private static void enter(Browser browser, String username, String oneTimePassword) throws Exception {
        browser.signIn(username, oneTimePassword);
        browser.get("/account/password");
        HttpResponse<String> changed = browser.post(
                "/account/password", Map.of("current", oneTimePassword, "replacement", PASSWORD, "repeated", PASSWORD));
        assertThat(changed.statusCode()).isEqualTo(302);
        browser.get("/");
    }

    private Month openMonth(ApplicationProcess application) throws Exception {
        LocalDate today = LocalDate.now(ClockConfiguration.ZONE);
        JdbcTemplate jdbc = database(application);
        List<String> ended = jdbc.queryForList(
                "select '/reports/' || year || '/' || month from reporting_period where to_date < ?"
                        + " order by to_date desc limit 1",
                String.class,
                today);
        return jdbc.queryForObject(
                "select year, month from reporting_period where ? between from_date and to_date",
                (row, number) -> new Month(row.getInt(1), row.getInt(2), ended.isEmpty() ? null : ended.get(0)),
                today);
    }

    /** Lets everybody work for a while, kills in the midst of it, and waits until all have noticed. */
    private void work(Month open, Kill kill) throws Exception {
        acknowledged.done.clear();
        killed.set(false);
        Map<String, Thread> busy = new LinkedHashMap<>();
        for (String ward : List.of("kenh-duong", "an-bien")) {
            busy.put("typing for " + ward, busy("typing for " + ward, () -> type(ward, open)));
        }
        busy.put("recording", busy("recording", () -> record("kenh-duong")));
        String ended = open.ended();
        if (ended != null) {
            busy.put("handing in", busy("handing in", () -> handIn("an-bien", ended)));
        }
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (System.nanoTime() < end
                && acknowledged.strange.isEmpty()
                && !busy.keySet().stream().allMatch(name -> acknowledged.done.getOrDefault(name, 0) >= ENOUGH)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        killed.set(true);
        kill.kill();
        for (Thread thread : busy.values()) {
            thread.join(TimeUnit.SECONDS.toMillis(120));
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(acknowledged.strange).isEmpty();
        assertThat(acknowledged.done.keySet()).containsAll(busy.keySet());
    }

    @FunctionalInterface
    private interface Kill {

        void kill() throws Exception;
    }

    /** A person's work: once more and once more, until the application answers no longer. */
    @FunctionalInterface
    private interface Work {

        /** @return whether it was answered as it should be */
        boolean once() throws IOException, InterruptedException;
    }

    /** Works until the application no longer answers, which before it was killed is strange. */
    private Thread busy(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (work.once()) {
                            acknowledged.done.merge(name, 1, Integer::sum);
                        }
                    } catch (IOException gone) {
                        if (!killed.get()) {
                            acknowledged.strange.add(name + ": " + gone);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.start();
        return thread;
    }

    /** Types the next number over the one before. */
    private boolean type(String ward, Month open) throws IOException, InterruptedException {
        Browser browser = ownBrowser(ward, "type");
        int next = acknowledged.sent.merge(ward, 1, Integer::sum);
        HttpResponse<String> page = browser.get(open.path());
        String version = field(VERSION, page);
        if (version == null) {
            return refused("the form", page);
        }
        HttpResponse<String> answer = browser.postFragment(
                open.path() + "/figures/households_fire_trained",
                Map.of("households_fire_trained", String.valueOf(next), "households_fire_trained.version", version));
        if (answer.statusCode() == 200) {
            acknowledged.figures.put(ward, next);
            return true;
        }
        return refused("typing", answer);
    }

    private boolean record(String ward) throws IOException, InterruptedException {
        Browser browser = ownBrowser(ward, "record");
        String account = "Mất xe, vụ thứ " + records.incrementAndGet();
        String today = VietnameseDate.format(LocalDate.now(ClockConfiguration.ZONE));
        HttpResponse<String> answer = browser.post(
                "/incidents",
                Map.of(
                        "category",
                        "theft",
                        "detectedOn",
                        today,
                        "handledOn",
                        today,
                        "account",
                        account,
                        "seized[gun]",
                        "1",
                        "seized[ammunition]",
                        "2",
                        "key",
                        UUID.randomUUID().toString()));
        if (answer.statusCode() == 302) {
            acknowledged.incidents.add(account);
            return true;
        }
        return refused("recording", answer);
    }

    /** Fills and hands in a month, then takes it back. */
    private boolean handIn(String ward, String path) throws IOException, InterruptedException {
        Browser browser = ownBrowser(ward, "hand in");
        String page = browser.get(path).body();
        Map<String, String> fields = new HashMap<>();
        Matcher version =
                Pattern.compile("name=\"(\\w+)\\.version\" value=\"(\\d+)\"").matcher(page);
        while (version.find()) {
            fields.put(version.group(1), "1");
            fields.put(version.group(1) + ".version", version.group(2));
            fields.put(version.group(1) + ".was", version.group(2).equals("0") ? "" : "1");
        }
        Matcher ratio = Pattern.compile("name=\"(\\w+\\.denominator)\"").matcher(page);
        while (ratio.find()) {
            fields.put(ratio.group(1), "1");
            fields.put(ratio.group(1) + ".was", "");
        }
        fields.put("action", "submit");
        HttpResponse<String> saved = browser.post(path, fields);
        if (saved.statusCode() != 302) {
            return refused("filling", saved);
        }
        HttpResponse<String> confirmation = browser.get(path + "/submission");
        String key = field(KEY, confirmation);
        if (key == null) {
            return refused("the confirmation", confirmation);
        }
        HttpResponse<String> handedIn = browser.post(path + "/submission", Map.of("key", key));
        if (handedIn.statusCode() != 302) {
            return refused("handing in", handedIn);
        }
        acknowledged.submissions.add(UUID.fromString(key));
        HttpResponse<String> withdrawn = browser.post(path + "/withdrawal", Map.of());
        return withdrawn.statusCode() == 302 || refused("withdrawing", withdrawn);
    }

    /** Without its database the application may only say that it cannot. */
    private boolean refused(String what, HttpResponse<String> answer) {
        if (answer.statusCode() < 500 || !killed.get()) {
            String page =
                    answer.body().replaceAll("(?s)<head>.*</head>|<[^>]*>", " ").replaceAll("\\s+", " ");
            acknowledged.strange.add(what + " was answered " + answer.statusCode() + ": " + page);
        }
        return false;
    }

    /** A browser is for one thread, so a person has one for each thing they do. */
    private Browser ownBrowser(String ward, String what) throws IOException, InterruptedException {
        Browser known = people.get(ward + " " + what);
        if (known == null) {
            known = people.get(ward).another().signIn("phuong-" + ward, PASSWORD);
            people.put(ward + " " + what, known);
        }
        return known;
    }

    /** Sessions survive too: nobody has to sign in again. */
    private void peopleGoOnWhereTheyWere(ApplicationProcess application) throws Exception {
        for (Browser browser : people.values()) {
            browser.goOnAt(application.address());
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
        }
    }

    private void everythingIsThere(ApplicationProcess application, Month open) throws Exception {
        JdbcTemplate jdbc = database(application);
        acknowledged.figures.forEach(
                (ward, figure) -> assertThat(jdbc.queryForObject("""
                                select figure.value from figure
                                  join monthly_report report on report.id = figure.report_id
                                  join reporting_period period on period.id = report.period_id
                                  join reporting_unit unit on unit.id = report.reporting_unit_id
                                  join indicator on indicator.id = figure.indicator_id
                                 where unit.slug = ? and period.year = ? and period.month = ?
                                   and indicator.key = 'households_fire_trained'""", Integer.class, ward, open.year(), open.month()))
                        .as("last figure of " + ward)
                        .isBetween(figure, acknowledged.sent.get(ward)));
        assertThat(jdbc.queryForList("select account_text from incident", String.class))
                .containsAll(acknowledged.incidents);
        assertThat(jdbc.queryForList("select submission_key from report_submission", UUID.class))
                .containsAll(acknowledged.submissions);
        assertThat(jdbc.queryForObject("select count(*) from incident", Integer.class) * 2)
                .as("two seizures of each incident")
                .isEqualTo(jdbc.queryForObject("select count(*) from seizure", Integer.class));
        List<Integer> frozen = jdbc.queryForList("""
                select count(figure.indicator_id) from report_submission submission
                  left join submission_figure figure on figure.submission_id = submission.id group by submission.id""", Integer.class);
        assertThat(frozen.stream().distinct())
                .as("each submission has all its figures")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(frozen).allMatch(figures -> figures > 15);
        assertThat(jdbc.queryForObject("""
                select count(*) from submission_figure figure
                 where origin = 'COUNTED'
                   and value <> (select coalesce(sum(value), 0) from submission_record record
                                  where record.submission_id = figure.submission_id
                                    and record.indicator_id = figure.indicator_id)""", Integer.class))
                .as("counted figures without their records")
                .isZero();
        assertThat(jdbc.queryForObject("""
                select count(*) from report_submission submission
                 where not exists (select from report_event event
                                    where event.submission_id = submission.id and event.kind = 'SUBMITTED')""", Integer.class))
                .as("submissions that are not in the timeline")
                .isZero();
        assertThat(jdbc.queryForObject("""
                select count(*) from monthly_report where (state = 'SUBMITTED') <> (latest_submission_id is not null)""", Integer.class))
                .as("reports between two states")
                .isZero();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static JdbcTemplate database(ApplicationProcess application) throws IOException {
        return new JdbcTemplate(application.database(DATABASE, OWNER));
    }

    private static @Nullable String field(Pattern pattern, HttpResponse<String> page) {
        Matcher field = pattern.matcher(page.body());
        return field.find() ? field.group(1) : null;
    }
}
