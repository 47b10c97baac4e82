package vn.sophongtrao;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the running application in the same container whether it is well: the image has no other tool to ask with. */
public final class HealthProbe {

    private HealthProbe() {}

    /** Ends with 0 where the application answers that it is up, with 1 otherwise. */
    public static void main(String[] arguments) throws InterruptedException {
        String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        HttpRequest question =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(4)).build();
        System.exit(isUp(question) ? 0 : 1);
    }

    private static boolean isUp(HttpRequest question) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(question, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
