package vn.sophongtrao.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.sophongtrao.ApplicationProcess;
import vn.sophongtrao.Browser;
import vn.sophongtrao.platform.time.ClockConfiguration;

/**
 * Starts the application with its demo in a folder of its own, asks for the main pages as one person and as eight at
 * once, and prints requests per second, response times, times to start and memory. It judges nothing.
 */
public final class Benchmark {

    private static final String PASSWORD = "sophongtrao-demo";
    private static final List<String> WARDS =
            List.of("kenh-duong", "an-bien", "cat-dai", "lam-son", "an-duong", "ho-nam", "trai-cau", "du-hang");
    private static final String FIGURE = "households_fire_trained";
    private static final Pattern VERSION = Pattern.compile("name=\"" + FIGURE + "\\.version\" value=\"(\\d+)\"");
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private Benchmark() {}

    /** A request that a person makes again and again. */
    @FunctionalInterface
    private interface Work {

        void once() throws IOException, InterruptedException;
    }

    /** How a person's request is made with their browser. */
    @FunctionalInterface
    private interface Job {

        Work of(Browser browser);
    }

    /** Runs for some three minutes. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("so-phong-trao-benchmark");
        try {
            long begun = System.nanoTime();
            try (ApplicationProcess first = ApplicationProcess.start(List.of(), data)) {
                System.out.printf(Locale.ROOT, "%-34s %8.1f s%n", "first start, with demo data", seconds(begun));
                memory("memory of the process then", first);
            }
            begun = System.nanoTime();
            try (ApplicationProcess application = ApplicationProcess.start(List.of(), data)) {
                System.out.printf(Locale.ROOT, "%-34s %8.1f s%n", "second start", seconds(begun));
                memory("memory of the process at rest", application);
                measure(application.address());
                memory("memory of the process afterwards", application);
            }
        } finally {
            remove(data);
        }
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
        System.out.printf("%n%-18s %12s %12s %10s %10s%n", "", "connections", "requests/s", "p50 ms", "p95 ms");
        row("ward home", wards, page("/"));
        row("month form", wards, page(form));
        row("saving one field", wards, saving(form));
        row("matrix", officers, page("/reports/" + today.getYear()));
        row("summary", officers, page("/summary/2023"));
        row("incident list", officers, page("/incidents"));
        System.out.println();
    }

    private static Job page(String path) {
        return browser -> () -> {
            HttpResponse<String> answer = browser.get(path);
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
        };
    }

    /** Each time another number, over the version that the answer before has told. */
    private static Job saving(String form) {
        return browser -> {
            int[] state = {0, -1};
            return () -> {
                if (state[1] < 0) {
                    state[1] = version(browser.get(form));
                }
                state[0]++;
                state[1] = version(browser.postFragment(
                        form + "/figures/" + FIGURE,
                        Map.of(FIGURE, String.valueOf(state[0]), FIGURE + ".version", String.valueOf(state[1]))));
            };
        };
    }

    private static int version(HttpResponse<String> answer) throws IOException {
        Matcher version = VERSION.matcher(answer.body());
        if (answer.statusCode() != 200 || !version.find()) {
            throw new IOException("saving answered " + answer.statusCode());
        }
        return Integer.parseInt(version.group(1));
    }

    private static void row(String name, List<Browser> browsers, Job job) throws Exception {
        List<Work> works = browsers.stream().map(job::of).toList();
        times(works, WARM_UP);
        for (int connections : new int[] {1, works.size()}) {
            long begun = System.nanoTime();
            List<Long> times = times(works.subList(0, connections), MEASURED);
            double perSecond = times.size() / seconds(begun);
            times.sort(Comparator.naturalOrder());
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %12d %12.1f %10.1f %10.1f%n",
                    name,
                    connections,
                    perSecond,
                    milliseconds(times, 50),
                    milliseconds(times, 95));
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
                            long begun = System.nanoTime();
                            work.once();
                            times.add(System.nanoTime() - begun);
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

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Resident memory, where the system tells it by files. */
    private static void memory(String name, ApplicationProcess application) throws IOException {
        Path status = Path.of("/proc", String.valueOf(application.pid()), "status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .forEach(megabytes -> System.out.printf("%-34s %8d MB%n", name, megabytes));
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
