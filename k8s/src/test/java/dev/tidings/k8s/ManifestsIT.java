package dev.tidings.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.postgres.Databases;
import dev.tidings.local.postgres.PostgresBinaries;
import dev.tidings.local.postgres.PostgresPlace;
import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.process.LogFile;
import dev.tidings.local.process.PidFile;
import dev.tidings.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The overlay {@code dev} on this machine: with its variables alone the services find one another.
 * They are processes, or containers confined as the manifests say where the property {@code
 * tidings.images} has the tag of their images.
 */
class ManifestsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int GRACE_SECONDS = 60;
    private static final String ROLE = "tidings";

    @TempDir Path directory;

    private final Ports free = new Ports();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Integer> management = new HashMap<>();
    private final List<Process> running = new ArrayList<>();
    private final List<Pod> pods = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private PostgresServer postgres;

    @BeforeEach
    void startPostgres() {
        for (String service : Overlay.SERVICES) {
            ports.put(service, free.next());
            management.put(service, free.next());
        }
        PostgresPlace place =
                new PostgresPlace(
                        PostgresBinaries.unpack(Kustomize.root().resolve("local-stack/target")),
                        directory.resolve("postgres"),
                        free.next(),
                        List.of(),
                        new LogFile(directory.resolve("postgres.log")),
                        new PidFile(directory.resolve("postgres.pid")));
        postgres = new PostgresServer(place, "superuser", line -> {});
        postgres.start();
        Databases.ensure(
                postgres, ROLE, ROLE, List.of("gateway", "integration", "job", "log", "channels"));
    }

    @AfterEach
    void endAll() throws Exception {
        running.forEach(Process::destroyForcibly);
        for (Pod pod : pods) {
            pod.remove();
        }
        postgres.close();
    }

    @Test
    void migrateServeAndStopWithTheVariablesOfTheManifestsAlone() throws Exception {
        // Given
        Overlay dev =
                Overlay.all().filter(it -> it.name().endsWith("dev")).findFirst().orElseThrow();
        Overlay.SERVICES.forEach(service -> pods.add(pod(dev, service)));

        // When the init containers run, each before its service
        for (Pod pod : pods) {
            assertThat(pod.migrate()).as(pod.log()).isZero();
        }
        for (Pod pod : pods) {
            running.add(pod.serve());
        }

        // Then
        for (String service : Overlay.SERVICES) {
            await().atMost(Duration.ofSeconds(90)).until(() -> isReady(service));
        }
        assertThat(firstKeyWorks()).isEqualTo(200);
        for (Pod pod : pods) {
            await().atMost(Duration.ofSeconds(60)).until(pod::isHealthy);
        }
        for (Process process : running) {
            process.destroy();
        }
        for (Process process : running) {
            assertThat(process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        for (Pod pod : pods) {
            assertThat(pod.log()).doesNotContain("Unrecognized configuration key");
        }
    }

    private Pod pod(Overlay dev, String service) {
        Map<String, String> here = new HashMap<>();
        here.put("TIDINGS_DATABASE_HOST", postgres.host());
        here.put("TIDINGS_DATABASE_PORT", String.valueOf(postgres.port()));
        here.put("TIDINGS_JWKS_URL", url(ports, "gateway") + "/oauth/jwks");
        for (String other : Overlay.SERVICES) {
            String prefix = "TIDINGS_" + other.replace('-', '_').toUpperCase(Locale.ROOT);
            here.put(prefix + "_URL", url(ports, other));
            here.put(prefix + "_MANAGEMENT_URL", url(management, other));
        }
        here.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(service)));
        here.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management.get(service)));
        if (ContainerEngine.ofImages().isEmpty()) {
            here.put("TIDINGS_EXPORTS_STORAGE_FOLDER", directory.resolve("exports").toString());
        }
        return new Pod(dev, service, here, directory.resolve(service + ".log"));
    }

    private boolean isReady(String service) throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(
                                    URI.create(url(management, service) + "/health/ready")))
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** A token by the first key, and a list that passes gateway and service. */
    private int firstKeyWorks() throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&client_id=00000000-0000-4000-8000-000000000001"
                        + "&client_secret=development-only-development-only";
        HttpResponse<String> token =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(url(ports, "gateway") + "/oauth/access_token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        assertThat(token.statusCode()).as(token.body()).isEqualTo(200);
        String bearer = token.body().replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
        return send(HttpRequest.newBuilder(
                                URI.create(url(ports, "gateway") + "/v2/integrations/logs"))
                        .header("Authorization", "Bearer " + bearer))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private static String url(Map<String, Integer> ports, String service) {
        return "http://127.0.0.1:" + ports.get(service);
    }
}
