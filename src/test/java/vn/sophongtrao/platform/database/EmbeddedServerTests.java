package vn.sophongtrao.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedServerTests {

    @TempDir
    static Path parent;

    static Path folder;
    static EmbeddedServer server;

    @BeforeAll
    static void aServerRuns() throws Exception {
        folder = parent.resolve("Sổ tay/data");
        server = EmbeddedServer.start(folder);
        server.ensureDatabase("book");
    }

    @AfterAll
    static void theServerStops() throws Exception {
        server.close();
    }

    @Test
    void itIsDurableAndListensToThisMachineAlone() {
        JdbcTemplate owner = connection(EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER));

        Map<String, String> settings = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "listen_addresses", "localhost",
                "server_encoding", "UTF8");
        settings.forEach((name, value) -> assertThat(owner.queryForObject("show " + name, String.class))
                .as(name)
                .isEqualTo(value));
    }

    @Test
    void nobodyComesInWithoutThePassword() throws Exception {
        for (String role : List.of(EmbeddedServer.SUPERUSER, EmbeddedServer.OWNER, EmbeddedServer.APPLICATION)) {
            assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
                    .as(role)
                    .isThrownBy(() -> connection(role, "guessed").queryForObject("select 1", Integer.class));
        }
        assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf"))
                        .lines()
                        .filter(line -> !line.startsWith("#")))
                .noneMatch(line -> line.contains("trust"));
    }

    @Test
    void thePasswordsAreReadableByTheirOwnerAlone() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("passwords"))) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void vietnameseOrderAndExtensionsAreAtHand() {
        JdbcTemplate owner = connection(EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER));

        owner.execute("create extension unaccent");
        owner.execute("create extension pg_trgm");
        owner.execute("create extension btree_gist");
        assertThat(owner.queryForList(
                        "select name from (values ('Đông'), ('An'), ('Dư'), ('Cát'), ('Ân')) as n (name)"
                                + " order by name collate \"vi-x-icu\"",
                        String.class))
                .containsExactly("An", "Ân", "Cát", "Dư", "Đông");
    }

    @Test
    void theApplicationsRoleMakesNoTables() {
        JdbcTemplate application = connection(EmbeddedServer.APPLICATION, server.password(EmbeddedServer.APPLICATION));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.execute("create table mine (id int)"))
                .withStackTraceContaining("permission denied");
    }

    @Test
    void noRoleAboveTheWallMayServe() {
        JdbcTemplate superuser = connection(EmbeddedServer.SUPERUSER, server.password(EmbeddedServer.SUPERUSER));
        superuser.execute("create role peeping login bypassrls password 'peeping'");
        superuser.execute("grant connect on database book to peeping");
        JdbcTemplate owner = connection(EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER));
        owner.execute("create table owned (id int)");

        assertRefused(superuser, "is a superuser");
        assertRefused(connection("peeping", "peeping"), "bypasses row-level security");
        assertRefused(owner, "owns tables");
        check(connection(EmbeddedServer.APPLICATION, server.password(EmbeddedServer.APPLICATION)));
    }

    private static void assertRefused(JdbcTemplate connection, String why) {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> check(connection))
                .withMessageContaining(why);
    }

    private static void check(JdbcTemplate connection) {
        new ConnectionRoleCheck(JdbcClient.create(connection)).afterSingletonsInstantiated();
    }

    @Test
    void aSecondStartInTheSameFolderIsToldSo() {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> EmbeddedServer.start(folder))
                .withMessageContaining("already runs in the folder " + folder);
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        connection(EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER))
                .execute("create table kept as select 42 as number");
        server.close();

        server = EmbeddedServer.start(folder);

        assertThat(connection(EmbeddedServer.OWNER, server.password(EmbeddedServer.OWNER))
                        .queryForObject("select number from kept", Integer.class))
                .isEqualTo(42);
    }

    @Test
    void aClusterThatWasNotMadeToTheEndIsMadeAnew() throws Exception {
        server.close();
        Files.delete(folder.resolve("postgres/so-phong-trao.complete"));
        Files.delete(folder.resolve("postgres/PG_VERSION"));

        server = EmbeddedServer.start(folder);

        server.ensureDatabase("book");
        assertThat(folder.resolve("postgres/so-phong-trao.complete")).exists();
    }

    @Test
    void aNumberGivenToAnotherProcessDoesNotBlockTheStart() throws Exception {
        server.close();
        Files.write(
                folder.resolve("postgres/postmaster.pid"),
                List.of(
                        String.valueOf(ProcessHandle.current().pid()),
                        folder.resolve("postgres").toString()));

        server = EmbeddedServer.start(folder);

        assertThat(server.url("book")).startsWith("jdbc:postgresql://localhost:");
    }

    private JdbcTemplate connection(String role, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url("book"));
        dataSource.setUser(role);
        dataSource.setPassword(password);
        return new JdbcTemplate(dataSource);
    }
}
