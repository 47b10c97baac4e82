package vn.sophongtrao;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** One PostgreSQL for the whole JVM. It forgets everything with the JVM, so it need not be durable. */
final class TestServer {

    static final String OWNER = "test_owner";
    static final String APPLICATION = "test_app";
    static final String PASSWORD = "test";
    static final String DATABASE = "test";

    /** The minor version of the packaged binaries and of docker-compose.yml. */
    private static final String IMAGE = "postgres:18.6";

    private final String address;

    private TestServer(String address, String superuser, String superuserPassword) {
        this.address = address;
        JdbcTemplate jdbc = new JdbcTemplate(dataSource("postgres", superuser, superuserPassword));
        jdbc.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
        jdbc.execute("create role " + APPLICATION + " login password '" + PASSWORD + "'");
        jdbc.execute("create database " + DATABASE + " owner " + OWNER + " template template0 encoding 'UTF8'"
                + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
    }

    static TestServer shared() {
        return Shared.SERVER;
    }

    String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    DataSource dataSource(String role) {
        return dataSource(DATABASE, role, PASSWORD);
    }

    private DataSource dataSource(String database, String role, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(role);
        dataSource.setPassword(password);
        return dataSource;
    }

    // Neither is closed here: Testcontainers and the embedded server end with the JVM by themselves.
    @SuppressWarnings("resource")
    private static TestServer start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse(IMAGE))
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
            container.start();
            return new TestServer(
                    container.getHost() + ":" + container.getFirstMappedPort(),
                    container.getUsername(),
                    container.getPassword());
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            return new TestServer("localhost:" + server.getPort(), "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        private static final TestServer SERVER = start();
    }
}
