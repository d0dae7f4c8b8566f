package dev.tidings.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.local.client.ApiClient;
import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.receiver.Receiver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Sends events through a stack that has just started, in a store of their own, and sees them arrive
 * and be logged. They are as many as it takes for the services to compile what every event runs
 * through: the events of a person do not wait for that.
 */
public final class SelfCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENT = "order.created";
    private static final int SENDERS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ApiClient api;
    private final int events;
    private final Instant deadline;
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();

    private SelfCheck(ApiClient api, int events, Instant deadline) {
        this.api = api;
        this.events = events;
        this.deadline = deadline;
    }

    /** What came of it: of {@code sent} events so many arrived, and so many attempts are logged. */
    public record Report(int sent, int arrived, int logged, Duration took) {

        public boolean passed() {
            return arrived == sent && logged == sent;
        }

        /** A line for a person. */
        public String text() {
            String seconds = "%.1f s".formatted(took.toMillis() / 1_000.0);
            return passed()
                    ? "%d events arrived and were logged (%s)".formatted(sent, seconds)
                    : "of %d events %d arrived and %d were logged within %s; see the logs"
                            .formatted(sent, arrived, logged, seconds);
        }
    }

    /**
     * Checks a stack.
     *
     * @param events how many to send
     * @param patience for the last of them to arrive and to be logged
     */
    public static Report of(PostgresServer postgres, URI url, int events, Duration patience) {
        Instant began = Instant.now();
        try (CheckKey key = CheckKey.create(postgres)) {
            ApiClient api = ApiClient.of(url, key.clientId().toString(), key.clientSecret());
            return new SelfCheck(api, events, began.plus(patience)).run(began);
        }
    }

    private Report run(Instant began) {
        try (Receiver receiver =
                Receiver.start(
                        0,
                        Behaviour.answering(Behaviour.OK),
                        it -> {
                            arrived.add(it.delivery().job());
                        })) {
            String integration = "/v2/integrations/" + register(receiver.url());
            send();
            int logged = awaitLogs(integration + "/logs");
            api.delete(integration);
            return new Report(
                    events, arrived.size(), logged, Duration.between(began, Instant.now()));
        }
    }

    private String register(URI receiver) {
        ObjectNode webhook = JSON.createObjectNode();
        webhook.put("type", "integration").put("name", "Self-check").put("enabled", true);
        webhook.put("integration_type", "webhook").putArray("observes").add(EVENT);
        webhook.putObject("configuration").put("url", receiver.toString());
        return api.post("/v2/integrations", data(webhook)).path("data").path("id").asText();
    }

    private void send() {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            IntStream.range(0, events)
                    .forEach(number ->
                            senders.execute(() -> api.post("/v2/events", data(event(number)))));
        }
    }

    private static ObjectNode event(int number) {
        ObjectNode event = JSON.createObjectNode().put("type", "event").put("key", EVENT);
        event.putObject("payload")
                .putObject("data")
                .put("type", "order")
                .put("id", String.valueOf(number));
        return event;
    }

    private int awaitLogs(String logs) {
        int logged = logged(logs);
        while ((arrived.size() < events || logged < events) && Instant.now().isBefore(deadline)) {
            pause();
            logged = logged(logs);
        }
        return logged;
    }

    private int logged(String logs) {
        return api.get(logs + "?page%5Blimit%5D=1").path("results").path("total").asInt();
    }

    private static JsonNode data(JsonNode value) {
        return JSON.createObjectNode().set("data", value);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during the self-check", interrupted);
        }
    }
}
