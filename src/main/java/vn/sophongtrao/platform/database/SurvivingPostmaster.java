package vn.sophongtrao.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server outlives an application that was killed, and blocks the next start. Whoever holds the folder's lock
 * may stop it: nobody else is using it.
 */
final class SurvivingPostmaster {

    private static final Logger log = LoggerFactory.getLogger(SurvivingPostmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SurvivingPostmaster() {}

    /** Stops the server that still runs on the cluster, if one does, and waits for its end. */
    static void stop(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> alive =
                pid(Files.readAllLines(file)).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (alive.isEmpty()) {
            return; // PostgreSQL itself clears the file of a dead server and knows what else to look at.
        }
        if (!servesCluster(alive.get(), cluster)) {
            log.info(
                    "Process {} is not the database server that {} speaks of",
                    alive.get().pid(),
                    file);
            Files.delete(file);
            return;
        }
        log.info(
                "The database server of a killed start still runs as process {}; stopping it",
                alive.get().pid());
        interrupt(alive.get());
        await(alive.get());
    }

    private static Optional<Long> pid(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** A number may be given to another process after a reboot; the server's own command line names its cluster. */
    private static boolean servesCluster(ProcessHandle process, Path cluster) {
        String program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("");
        if (!program.equals("postgres") && !program.equals("postgres.exe")) {
            return false;
        }
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(true); // Windows does not tell the arguments of a process.
    }

    /** Asks for a fast shutdown, for which Java has no word of its own. */
    private static void interrupt(ProcessHandle process) throws IOException {
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .inheritIO()
                    .start();
        } else {
            process.destroyForcibly(); // Its next start recovers what was committed.
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StartRefusedException(
                    "The database server of a killed start (process " + process.pid() + ") does not stop.",
                    "Stop that process and start again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
