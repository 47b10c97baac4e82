package vn.sophongtrao;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * The application as a process of its own on its own server in a folder, as a user starts it, so that a test can kill it
 * and start it again. Closing it stops it in good order.
 */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern STARTED = Pattern.compile("Started SoPhongTraoApplication in");

    private final Path data;
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final CountDownLatch startedOrEnded = new CountDownLatch(1);

    private ApplicationProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
        Thread reader = new Thread(this::read, "output of process " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts the application and comes back when it serves, or has ended.
     *
     * @param data the folder of its data, as {@code --sophongtrao.data}
     * @param arguments further ones, e.g. {@code --sophongtrao.demo=false}
     */
    public static ApplicationProcess start(Path data, String... arguments)
            throws IOException, InterruptedException, TimeoutException {
        // It lives for seconds, too short for the second compiler.
        return start(List.of("-XX:TieredStopAtLevel=1"), data, arguments);
    }

    /** {@link #start(Path, String...)} with options for its virtual machine. */
    public static ApplicationProcess start(List<String> options, Path data, String... arguments)
            throws IOException, InterruptedException, TimeoutException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath(),
                SoPhongTraoApplication.class.getName(),
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--sophongtrao.data=" + data));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        ApplicationProcess application = new ApplicationProcess(data, process);
        if (!application.startedOrEnded.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new TimeoutException("not started within " + PATIENCE + ":\n" + application.output());
        }
        return application;
    }

    /** Where it listens; only while it serves. */
    public URI address() {
        Matcher port = PORT.matcher(output);
        if (!port.find()) {
            throw new IllegalStateException("the application does not serve:\n" + output);
        }
        return URI.create("http://127.0.0.1:" + port.group(1));
    }

    public long pid() {
        return process.pid();
    }

    /** What it has written so far. */
    public String output() {
        return output.toString();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and answers its exit code. */
    public int exitCode() throws InterruptedException, TimeoutException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("still running:\n" + output);
        }
        return process.exitValue();
    }

    /** SIGKILL: no hook runs, and the database server survives. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * A connection to its database server.
     *
     * @param role {@code sophongtrao_owner} or {@code sophongtrao_app}
     */
    public DataSource database(String name, String role) throws IOException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl("jdbc:postgresql://localhost:" + postmaster.get(3) + "/" + name);
        dataSource.setUser(role);
        dataSource.setPassword(
                Files.readString(data.resolve("passwords").resolve(role)).strip());
        return dataSource;
    }

    @Override
    public void close() {
        // By its handle: the process's own method would close the stream under the reader before the last words.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
                if (STARTED.matcher(line).find()) {
                    startedOrEnded.countDown();
                }
            }
        } catch (IOException e) {
            // The stream of a killed process is closed under its reader.
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        } finally {
            startedOrEnded.countDown();
        }
    }

    /** The tests' own, without the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
