package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.local.check.SelfCheck;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Many bodies of the largest size at once end no service, and hold up no other store. */
class LargeBodiesIT {

    private static final int AT_ONCE = 60;
    private static final int EVENTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** No answer: the connection was closed before it could be read. */
    private static final int CLOSED = 0;

    /** 10.5 MB of a JSON document that never says anything. */
    private static final List<byte[]> BODY =
            Collections.nCopies(
                    160, "{\"data\": ".concat(" ".repeat(65_527)).getBytes(StandardCharsets.UTF_8));

    private final LocalStack stack = RunningStack.get();

    enum Sender {
        NOBODY,
        HOLDER_OF_AN_ID,
        HOLDER_OF_A_SECRET;

        private String authorization() {
            return switch (this) {
                case NOBODY -> "none";
                case HOLDER_OF_AN_ID -> "Bearer " + token("grant_type=implicit&client_id=%s");
                case HOLDER_OF_A_SECRET ->
                        "Bearer "
                                + token(
                                        "grant_type=client_credentials&client_id=%s&client_secret=%s");
            };
        }

        private static String token(String form) {
            return RunningStack.token(form).expect(200).body().path("access_token").asText();
        }
    }

    enum Target {
        TOKENS(Service.GATEWAY, "/oauth/access_token"),
        EVENTS(Service.GATEWAY, "/v2/events"),
        JOBS(Service.GATEWAY, "/v2/jobs"),
        EVENTS_AT_THE_SERVICE(Service.INTEGRATION, "/v2/events"),
        JOBS_AT_THE_SERVICE(Service.JOB, "/v2/jobs"),
        LOGS_AT_THE_SERVICE(Service.LOG, "/api/v3/integrations/1/logs");

        private final Service service;
        private final String path;

        Target(Service service, String path) {
            this.service = service;
            this.path = path;
        }

        private URI url() {
            return RunningStack.get().address(service).resolve(path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofNobodyAreRefused(Target target) throws Exception {
        assertThat(statuses(target, Sender.NOBODY))
                .isSubsetOf(400, 401, 413, 415, 429, 503, CLOSED);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TOKENS")
    void ofWhoMayReadAloneAreRefused(Target target) throws Exception {
        assertThat(statuses(target, Sender.HOLDER_OF_AN_ID))
                .isSubsetOf(401, 403, 413, 429, 503, CLOSED);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TOKENS")
    void ofAStoreHoldUpNoOther(Target target) throws Exception {
        assertThat(statuses(target, Sender.HOLDER_OF_A_SECRET))
                .isSubsetOf(400, 401, 413, 422, 429, 503, CLOSED);
    }

    /** What the senders were answered, while another store sent events that all arrived. */
    private List<Integer> statuses(Target target, Sender sender) throws Exception {
        // Given
        Map<String, ProcessHandle> before = stack.processes();
        Callable<Integer> upload = upload(target, sender.authorization());
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            List<Future<Integer>> uploads =
                    Collections.nCopies(AT_ONCE, upload).stream().map(senders::submit).toList();
            SelfCheck.Report report = SelfCheck.of(stack.postgres(), stack.url(), EVENTS, PATIENCE);

            // Then
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : uploads) {
                statuses.add(each.get());
            }
            assertThat(report.passed()).as(report.text()).isTrue();
            assertThat(stack.processes()).isEqualTo(before);
            assertThat(before.values()).allMatch(ProcessHandle::isAlive);
            return statuses;
        }
    }

    private static Callable<Integer> upload(Target target, String authorization) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request =
                HttpRequest.newBuilder(target.url())
                        .timeout(PATIENCE)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArrays(BODY))
                        .build();
        return () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException closed) {
                return CLOSED;
            }
        };
    }
}
