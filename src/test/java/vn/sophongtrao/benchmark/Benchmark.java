package vn.sophongtrao.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sophongtrao.ApplicationProcess;
import vn.sophongtrao.Browser;
import vn.sophongtrao.platform.sheet.Workbooks;
import vn.sophongtrao.platform.time.ClockConfiguration;

/**
 * Starts the application with its demo in a folder of its own, in an ordinary virtual machine, and asks as one person
 * and as eight at once for what was measured of DHIS2 2.43.1 on two cores; prints both beside each other. It judges
 * nothing.
 */
public final class Benchmark {

    private static final String PASSWORD = "sophongtrao-demo";
    private static final List<String> WARDS =
            List.of("kenh-duong", "an-bien", "cat-dai", "lam-son", "an-duong", "ho-nam", "trai-cau", "du-hang");
    private static final String FIGURE = "households_fire_trained";
    private static final String APPROVED = "/reports/2023/11";
    private static final String SUMMARY = "/summary/2023";
    private static final Pattern BOX = Pattern.compile("name=\"(\\w+)\\.version\" value=\"(\\d+)\"");
    private static final Pattern RATIO = Pattern.compile("name=\"(\\w+)\\.denominator\"");
    private static final int IMPORTED = 5_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    /** What was measured of DHIS2: milliseconds at the median and requests per second, with one connection and eight. */
    private record Peer(double median, double rate, double medianOfEight, double rateOfEight) {}

    private Benchmark() {}

    /** A request that a person makes again and again; what prepares it is not measured. */
    @FunctionalInterface
    private interface Work {

        /** @return nanoseconds until it was answered */
        long once() throws IOException, InterruptedException;
    }

    /** How the person at that place makes the request. */
    @FunctionalInterface
    private interface Job {

        Work of(int person);
    }

    /**
     * Runs for some seven minutes.
     *
     * @param arguments a folder with the demo's data from a start before; without one a new folder is made and removed
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            measure(Path.of(arguments[0]));
            return;
        }
        Path data = Files.createTempDirectory("so-phong-trao-benchmark");
        try {
            try (ApplicationProcess first = start("first start, with demo data", data)) {
                memory("memory then", first);
            }
            measure(data);
        } finally {
            remove(data);
        }
    }

    private static void measure(Path data) throws Exception {
        try (ApplicationProcess application = start("start to first answer (DHIS2: 24-28 s)", data)) {
            memory("memory at rest", application);
            measure(application.address());
            memory("memory afterwards (DHIS2: 1500-2900 MB)", application);
        }
    }

    private static ApplicationProcess start(String name, Path data) throws Exception {
        long begun = System.nanoTime();
        ApplicationProcess application = ApplicationProcess.start(List.of(), data);
        new Browser(application.address()).get("/login");
        System.out.printf(Locale.ROOT, "%-42s %8.1f s%n", name, (System.nanoTime() - begun) / 1e9);
        return application;
    }

    private static void measure(URI address) throws Exception {
        List<Browser> wards = new ArrayList<>();
        List<Browser> officers = new ArrayList<>();
        for (String ward : WARDS) {
            wards.add(new Browser(address).signIn("phuong-" + ward, PASSWORD));
            officers.add(new Browser(address).signIn("can-bo-quan", PASSWORD));
        }
        LocalDate today = LocalDate.now(ClockConfiguration.ZONE);
        LocalDate month = today.getDayOfMonth() < 15 ? today : today.plusMonths(1);
        String form = "/reports/" + month.getYear() + "/" + month.getMonthValue();
        int boxes = versions(wards.get(0).get(form)).size();
        System.out.printf("%n%-34s %2s %9s %9s %9s   %s%n", "", "", "p50 ms", "p95 ms", "per s", "DHIS2, ratio");
        row("save one value", new Peer(11.6, 81, 52, 157), person -> saving(wards.get(person), form));
        row(
                "save a month of " + boxes + " values",
                new Peer(30.4, 30, 127, 60),
                person -> savingAll(wards.get(person), form));
        row("open the form", new Peer(44, 22, 185, 42), person -> page(wards.get(person), form));
        row("summary page", new Peer(18.2, 52, 80.7, 92), person -> page(officers.get(person), SUMMARY));
        row(
                "by ward and by month (csv)",
                new Peer(34.7, 27, 163, 48),
                person -> page(officers.get(person), SUMMARY + ".csv"));
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        row(
                "approve",
                new Peer(7.9, 122, 29.6, 275),
                person -> approving(wards.get(person), officers.get(person), WARDS.get(person), seen));
        seen.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "%-34s    %9.1f   the next request (DHIS2: 16-20 s after a job)%n",
                "corrected value visible in totals",
                milliseconds(seen, 50));
        row("ward home", null, person -> page(wards.get(person), "/"));
        row("matrix", null, person -> page(officers.get(person), "/reports/" + today.getYear()));
        row("incident list", null, person -> page(officers.get(person), "/incidents"));
        importing(wards.get(0));
        System.out.println();
    }

    /** Uploads a sheet of 5,000 incidents, looks at its preview and enters it: once, for the second is all known. */
    private static void importing(Browser ward) throws Exception {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Workbooks.row("Loại vụ việc", "Ngày phát hiện", "Ngày xử lý", "Tóm tắt", "Pháo (kg)"));
        LocalDate first = LocalDate.now(ClockConfiguration.ZONE).minusDays(400);
        for (int number = 0; number < IMPORTED; number++) {
            LocalDate day = first.plusDays(number % 300);
            rows.add(Workbooks.row("Trộm cắp tài sản", day, day, "Đo thời gian nhập, vụ " + number, 1.5));
        }
        byte[] sheet = Workbooks.of("Vụ việc", rows);
        long begun = System.nanoTime();
        String preview = location(expect(302, ward.upload("/incidents/import", "file", "do.xlsx", sheet)));
        expect(200, ward.get(preview));
        long seen = System.nanoTime();
        expect(302, ward.post(preview, Map.of()));
        long entered = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%-34s    %9.1f   until it is previewed, in s (%d rows, 10 s for all)%n%-34s    %9.1f   until it is entered%n",
                "import a sheet",
                (seen - begun) / 1e9,
                IMPORTED,
                "",
                (entered - seen) / 1e9);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static Work page(Browser browser, String path) {
        return () -> {
            long begun = System.nanoTime();
            expect(200, browser.get(path));
            return System.nanoTime() - begun;
        };
    }

    /** Each time another number, over the version that the answer before has told. */
    private static Work saving(Browser browser, String form) {
        int[] number = {0};
        long[] version = {-1};
        return () -> {
            if (version[0] < 0) {
                version[0] = version(browser.get(form));
            }
            number[0]++;
            Map<String, String> fields =
                    Map.of(FIGURE, String.valueOf(number[0]), FIGURE + ".version", String.valueOf(version[0]));
            long begun = System.nanoTime();
            HttpResponse<String> answer = browser.postFragment(form + "/figures/" + FIGURE, fields);
            long time = System.nanoTime() - begun;
            version[0] = version(expect(200, answer));
            return time;
        };
    }

    /** All boxes of the form with other numbers in one request, as the form sends them without a script. */
    private static Work savingAll(Browser browser, String form) {
        Map<String, Long> versions = new LinkedHashMap<>();
        List<String> ratios = new ArrayList<>();
        int[] number = {1_000};
        return () -> {
            if (versions.isEmpty()) {
                HttpResponse<String> page = browser.get(form);
                versions.putAll(versions(page));
                RATIO.matcher(page.body()).results().forEach(ratio -> ratios.add(ratio.group(1)));
            }
            number[0]++;
            Map<String, String> fields = new LinkedHashMap<>(Map.of("action", "save"));
            versions.forEach((key, version) -> {
                fields.put(key, String.valueOf(number[0]));
                fields.put(key + ".version", String.valueOf(version));
            });
            ratios.forEach(key -> fields.put(key + ".denominator", String.valueOf(number[0])));
            long begun = System.nanoTime();
            expect(302, browser.post(form, fields));
            long time = System.nanoTime() - begun;
            versions.replaceAll((key, version) -> version + 1);
            return time;
        };
    }

    /**
     * Approves an approved month that is reopened, corrected and handed in again before each time, and sees whether the
     * summary's next page has the corrected number.
     */
    private static Work approving(Browser ward, Browser officer, String unit, List<Long> seen) {
        String query = "?unit=" + unit;
        Pattern cell =
                Pattern.compile("data-figure=\"" + FIGURE + "\" data-unit=\"" + unit + "\" data-value=\"(\\d+)\"");
        int[] number = {0};
        return () -> {
            int before = Integer.parseInt(found(cell, officer.get(SUMMARY)));
            String approved = found("submission", officer.get(APPROVED + "/reopening" + query));
            expect(
                    302,
                    officer.post(
                            APPROVED + "/reopening" + query, Map.of("submission", approved, "reason", "Sửa số liệu")));
            HttpResponse<String> page = expect(200, ward.get(APPROVED));
            int old = Integer.parseInt(found(Pattern.compile("name=\"" + FIGURE + "\\.was\" value=\"([\\d.]*)\""), page)
                    .replace(".", ""));
            int corrected = 100 + ++number[0] % 100;
            expect(
                    200,
                    ward.postFragment(
                            APPROVED + "/figures/" + FIGURE,
                            Map.of(
                                    FIGURE,
                                    String.valueOf(corrected),
                                    FIGURE + ".version",
                                    String.valueOf(version(page)))));
            HttpResponse<String> confirmation = expect(200, ward.get(APPROVED + "/submission"));
            expect(
                    302,
                    ward.post(
                            APPROVED + "/submission",
                            Map.of("key", found("key", confirmation), "seen", found("seen", confirmation))));
            String submission = found("submission", officer.get(APPROVED + query));
            long begun = System.nanoTime();
            expect(
                    302,
                    officer.post(APPROVED + "/review" + query, Map.of("submission", submission, "action", "approve")));
            long answered = System.nanoTime();
            int after = Integer.parseInt(found(cell, officer.get(SUMMARY)));
            seen.add(System.nanoTime() - answered);
            if (after - before != corrected - old) {
                throw new IOException("the summary says " + after + " after " + before);
            }
            return answered - begun;
        };
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.request().uri() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static Map<String, Long> versions(HttpResponse<String> page) {
        Map<String, Long> versions = new LinkedHashMap<>();
        BOX.matcher(page.body()).results().forEach(box -> versions.put(box.group(1), Long.valueOf(box.group(2))));
        return versions;
    }

    private static long version(HttpResponse<String> page) throws IOException {
        return Long.parseLong(found(Pattern.compile("name=\"" + FIGURE + "\\.version\" value=\"(\\d+)\""), page));
    }

    /** The value of a hidden field. */
    private static String found(String name, HttpResponse<String> page) throws IOException {
        return found(Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\""), page);
    }

    private static String found(Pattern pattern, HttpResponse<String> page) throws IOException {
        Matcher matcher = pattern.matcher(page.body());
        if (page.statusCode() != 200 || !matcher.find()) {
            throw new IOException(page.request().uri() + " answered " + page.statusCode() + " without " + pattern);
        }
        return matcher.group(1);
    }

    private static void row(String name, @Nullable Peer peer, Job job) throws Exception {
        List<Work> works = IntStream.range(0, WARDS.size()).mapToObj(job::of).toList();
        times(works, WARM_UP);
        for (int connections : new int[] {1, works.size()}) {
            long begun = System.nanoTime();
            List<Long> times = times(works.subList(0, connections), MEASURED);
            double elapsed = (System.nanoTime() - begun) / 1e9;
            times.sort(Comparator.naturalOrder());
            double median = milliseconds(times, 50);
            double rate = times.size() / elapsed;
            String compared = "";
            if (peer != null) {
                double other = connections == 1 ? peer.median() : peer.medianOfEight();
                double otherRate = connections == 1 ? peer.rate() : peer.rateOfEight();
                compared = String.format(
                        Locale.ROOT,
                        "%5.1f ms %4.0f/s, %.1f x %.1f x",
                        other,
                        otherRate,
                        other / median,
                        rate / otherRate);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %2d %9.1f %9.1f %9.1f   %s%n",
                    name,
                    connections,
                    median,
                    milliseconds(times, 95),
                    rate,
                    compared);
        }
    }

    /** Lets each person work as fast as they are answered, and tells how long each answer took, in nanoseconds. */
    private static List<Long> times(List<Work> works, Duration duration) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<Callable<List<Long>>> tasks = works.stream()
                    .<Callable<List<Long>>>map(work -> () -> {
                        List<Long> times = new ArrayList<>();
                        while (System.nanoTime() < end) {
                            times.add(work.once());
                        }
                        return times;
                    })
                    .toList();
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> done : threads.invokeAll(tasks)) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static double milliseconds(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    /** Resident memory, where the system tells it by files. */
    private static void memory(String name, ApplicationProcess application) throws IOException {
        Path status = Path.of("/proc", String.valueOf(application.pid()), "status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .forEach(megabytes -> System.out.printf("%-42s %8d MB%n", name, megabytes));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
