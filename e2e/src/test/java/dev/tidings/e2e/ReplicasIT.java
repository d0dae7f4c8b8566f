package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.receiver.Delivery;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What several processes of a service share is as if there were one. */
@EnabledIfSystemProperty(named = "tidings.replicas", matches = "[2-9]")
class ReplicasIT {

    private static final int EVENTS = 300;
    private static final int EXPORTS = 12;
    private static final String INTEGRATION_OF_NOBODY = "/api/v3/integrations/999999";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final LocalStack stack = RunningStack.get();
    private final Client client = RunningStack.client();

    @Test
    void bothProcessesOfEachServiceWork() {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            UUID integration = client.webhook(inbox.url(), "order.updated");

            // When
            Set<String> sent = send("order.updated");

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(inbox.resources()).containsAll(sent));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(stack.instances())
                                    .allMatch(each -> Scrape.of(stack, each).work() > 0));
            client.delete("/v2/integrations/" + integration).expect(200);
        }
    }

    @Test
    void aRetryIsMadeByOneOfThemAlone() {
        try (Inbox inbox = Inbox.that(Behaviour.failingFirst(1, 503))) {
            // Given
            UUID integration = client.webhook(inbox.url(), "order.paid");

            // When
            Set<String> sent = send("order.paid");

            // Then
            await().atMost(PATIENCE).until(() -> inbox.deliveries().size() >= 2 * sent.size());
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(
                                            client.total(
                                                    "/v2/integrations/%s/logs"
                                                            .formatted(integration)))
                                    .isEqualTo(2L * EVENTS));
            assertThat(attempts(inbox))
                    .hasSize(EVENTS)
                    .allSatisfy((job, count) -> assertThat(count).isEqualTo(2));
            assertThat(client.total("/v2/integrations/%s/jobs".formatted(integration)))
                    .isEqualTo(EVENTS);
            client.delete("/v2/integrations/" + integration).expect(200);
        }
    }

    @Test
    void aClientHasItsLimitOnceOverAllGateways() {
        // Given
        List<ShippingClient> gateways =
                stack.instances().stream()
                        .filter(each -> each.service() == Service.GATEWAY)
                        .map(each -> RunningStack.shippingClient(stack.address(each)))
                        .toList();
        Instant start = Instant.now();

        // When
        Map<Integer, Long> answers =
                IntStream.range(0, 110)
                        .mapToObj(each ->
                                gateways.get(each % gateways.size())
                                        .send(
                                                "DELETE",
                                                INTEGRATION_OF_NOBODY,
                                                BodyPublishers.noBody())
                                        .statusCode())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // Then a token came back with each second that it took
        long seconds = Duration.between(start, Instant.now()).toSeconds() + 1;
        assertThat(answers).containsOnlyKeys(404, 429);
        assertThat(answers.get(404)).isBetween(60L, 60 + seconds);
    }

    @Test
    void exportsOfAStoreRunOneAtATime() throws Exception {
        // Given
        SampleData data = SampleData.send(stack, 11, 4_000);
        Exports exports = new Exports(client);

        // When
        List<String> jobs =
                IntStream.range(0, EXPORTS)
                        .mapToObj(each -> exports.create("order_item_export", data.filter()))
                        .toList();

        // Then
        Set<Integer> atOnce = new HashSet<>();
        List<String> over = new ArrayList<>();
        Instant deadline = Instant.now().plus(PATIENCE.multipliedBy(2));
        while (over.size() < EXPORTS && Instant.now().isBefore(deadline)) {
            Map<String, List<String>> byStatus =
                    jobs.stream().collect(Collectors.groupingBy(exports::status));
            atOnce.add(running());
            over = byStatus.getOrDefault("complete", List.of());
        }
        assertThat(over).hasSize(EXPORTS);
        assertThat(atOnce).contains(1).isSubsetOf(0, 1);
    }

    /** How many the database says are under way at one moment. */
    private int running() throws SQLException {
        return Sql.count(
                stack, "job", "select count(*) from export_job where status = 'processing'");
    }

    private Set<String> send(String key) {
        String prefix = UUID.randomUUID().toString();
        return IntStream.range(0, EVENTS)
                .mapToObj(each -> prefix + "-" + each)
                .peek(id ->
                        client.event(
                                key, "{\"data\":{\"type\":\"order\",\"id\":\"%s\"}}".formatted(id)))
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> attempts(Inbox inbox) {
        return inbox.deliveries().stream()
                .map(Delivery::job)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
