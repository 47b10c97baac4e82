package vn.sophongtrao.platform.database;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.sophongtrao.ApplicationProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** The application as real processes: killed, started again, started twice. */
class RestartTests {

    @TempDir
    Path data;

    @Test
    void aKilledApplicationComesBackWithWhatWasCommittedAndASecondStartHarmsNothing() throws Exception {
        try (ApplicationProcess killed = ApplicationProcess.start(data, "--sophongtrao.demo=false")) {
            assertThat(statusOf(killed.address())).isLessThan(500);
            insertSession(killed, "before the kill");
            killed.kill();
        }

        try (ApplicationProcess again = ApplicationProcess.start(data, "--sophongtrao.demo=false")) {
            assertThat(again.output()).contains("The database server of a killed start still runs");
            assertThat(statusOf(again.address())).isLessThan(500);
            assertThat(sessions(again)).isEqualTo(1);

            try (ApplicationProcess second = ApplicationProcess.start(data, "--sophongtrao.demo=false")) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output())
                        .contains("Sổ Phong trào already runs in the folder " + data
                                + "; this second start has changed nothing.");
            }
            assertThat(statusOf(again.address())).isLessThan(500);
            assertThat(sessions(again)).isEqualTo(1);
        }
    }

    private static int statusOf(URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/")).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void insertSession(ApplicationProcess application, String name) throws Exception {
        database(application)
                .update(
                        "insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                                + " max_inactive_interval, expiry_time, principal_name)"
                                + " values ('p', 's', 0, 0, 60, 9999999999999, ?)",
                        name);
    }

    private static Integer sessions(ApplicationProcess application) throws Exception {
        return database(application)
                .queryForObject(
                        "select count(*) from spring_session where principal_name = 'before the kill'", Integer.class);
    }

    private static JdbcTemplate database(ApplicationProcess application) throws Exception {
        return new JdbcTemplate(application.database("sophongtrao", "sophongtrao_app"));
    }
}
