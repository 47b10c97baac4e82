package vn.sophongtrao.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A real PostgreSQL server that belongs to this process: durable, with passwords, reachable from this machine alone. The
 * library that brings it is made for tests, so each of its defaults that forgives a loss is turned around here.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "sophongtrao_owner";
    static final String APPLICATION = "sophongtrao_app";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Long enough to recover from a crash; the library's own ten seconds are not. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final JdbcTemplate superuser;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
        this.superuser = new JdbcTemplate(postgres.getPostgresDatabase());
    }

    /**
     * Starts the server of the folder, after a crash too, and makes what is missing: the cluster, the roles.
     *
     * @throws StartRefusedException where another process holds the folder
     */
    static EmbeddedServer start(Path path) throws IOException {
        DataFolder folder = DataFolder.hold(path);
        try {
            SurvivingPostmaster.stop(folder.cluster());
            folder.removeUnfinished();
            EmbeddedServer server = new EmbeddedServer(folder, launch(folder));
            if (!folder.clusterIsComplete()) {
                folder.markClusterComplete();
            }
            server.ensureRole(OWNER);
            server.ensureRole(APPLICATION);
            log.info("PostgreSQL serves {} on port {} of this machine", folder.cluster(), server.postgres.getPort());
            return server;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder) throws IOException {
        Path passwordFile = folder.passwordFile(SUPERUSER);
        Files.createDirectories(folder.binaries());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                // Closed by the application's context, after the pool; a hook of its own would race with it.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", folder.password(SUPERUSER))
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                // Into files, one for each day of the week: the pipe to this process ends when it is killed.
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%u.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .start();
    }

    /** Makes the database where it is missing. */
    void ensureDatabase(String name) {
        Boolean exists = superuser.queryForObject(
                "select exists (select from pg_database where datname = ?)", Boolean.class, name);
        if (!Boolean.TRUE.equals(exists)) {
            // The same on every machine, whatever its locale; Vietnamese order is asked for by name, vi-x-icu.
            superuser.execute("create database " + name + " owner " + OWNER + " template template0 encoding 'UTF8'"
                    + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
            superuser.execute("revoke all on database " + name + " from public");
            superuser.execute("grant connect on database " + name + " to " + APPLICATION);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    String password(String role) {
        try {
            return folder.password(role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ensureRole(String role) {
        Boolean exists =
                superuser.queryForObject("select exists (select from pg_roles where rolname = ?)", Boolean.class, role);
        if (!Boolean.TRUE.equals(exists)) {
            superuser.execute("create role " + role + " login");
        }
        superuser.execute("alter role " + role + " password '" + password(role) + "'");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        folder.close();
    }
}
