package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.receiver.Delivery;
import dev.tidings.local.stack.Instance;
import dev.tidings.local.stack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every process is replaced under load, as an update does it: one of each service at a time, one
 * service soon after the other, which leaves each of them with one process meanwhile.
 */
@EnabledIfSystemProperty(named = "tidings.replicas", matches = "[2-9]")
class RollingRestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** More than a client's pause before its retry, which would else meet the next that stops. */
    private static final Duration APART = Duration.ofSeconds(3);

    private static final String KEY = "cart.updated";

    private final LocalStack stack = RunningStack.get();
    private final Client client = RunningStack.client();

    @Test
    void failsNoRequestThatOneRetryWouldNotCureAndLosesNothing() throws Exception {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            UUID integration = client.webhook(inbox.url(), KEY);
            SteadyLoad load = SteadyLoad.start(client, KEY);

            // When
            try (load) {
                for (List<Instance> oneOfEach : rounds()) {
                    restart(oneOfEach);
                }
            }

            // Then
            assertThat(load.failures()).as("after %d retries", load.retried()).isEmpty();
            assertThat(load.accepted()).hasSizeGreaterThan(stack.instances().size());
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(inbox.resources()).containsAll(load.accepted()));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(client.total("/v2/integrations/" + integration + "/jobs"))
                                    .isEqualTo(deliveredJobs(inbox).size()));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(loggedJobs(integration)).containsAll(deliveredJobs(inbox)));
            client.delete("/v2/integrations/" + integration).expect(200);
        }
    }

    private Collection<List<Instance>> rounds() {
        return stack.instances().stream().collect(Collectors.groupingBy(Instance::number)).values();
    }

    private void restart(List<Instance> some) throws Exception {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> restarts = new ArrayList<>();
            for (Instance instance : some) {
                restarts.add(each.submit(() -> stack.restart(instance)));
                Thread.sleep(APART);
            }
            for (Future<?> restart : restarts) {
                restart.get();
            }
        }
    }

    private static Set<String> deliveredJobs(Inbox inbox) {
        return inbox.deliveries().stream().map(Delivery::job).collect(Collectors.toSet());
    }

    private Set<String> loggedJobs(UUID integration) {
        return client.logs(integration).stream()
                .map(log -> log.at("/relationships/job/data/id").asText())
                .collect(Collectors.toSet());
    }
}
