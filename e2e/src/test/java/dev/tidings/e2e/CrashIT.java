package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.receiver.Delivery;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever dies in the middle of a load: every accepted event is delivered and logged. */
class CrashIT {

    private static final int EVENTS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final LocalStack stack = RunningStack.get();
    private final Client client = RunningStack.client();

    enum Fault {
        GATEWAY_KILLED(stack -> stack.kill(Service.GATEWAY)),
        INTEGRATION_SERVICE_KILLED(stack -> stack.kill(Service.INTEGRATION)),
        JOB_SERVICE_KILLED(stack -> stack.kill(Service.JOB)),
        LOG_SERVICE_KILLED(stack -> stack.kill(Service.LOG)),
        POSTGRES_RESTARTED(stack -> {
            stack.postgres().stop();
            stack.postgres().start();
        }),
        POSTGRES_KILLED(stack -> stack.postgres().kill());

        private final Consumer<LocalStack> happens;

        Fault(Consumer<LocalStack> happens) {
            this.happens = happens;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAcceptedEventIsDeliveredAndLogged(Fault fault) throws Exception {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            UUID integration = client.webhook(inbox.url(), "order.updated");
            Load load = new Load(client, "order.updated", fault + "-" + UUID.randomUUID());

            // When
            load.send(EVENTS, () -> fault.happens.accept(stack));

            // Then
            assertThat(load.accepted()).hasSize(EVENTS);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(inbox.resources()).containsAll(load.accepted()));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(loggedJobs(integration)).containsAll(deliveredJobs(inbox)));
            assertThat(deliveredJobs(inbox)).hasSize(EVENTS);
            assertThat(client.total("/v2/integrations/" + integration + "/jobs")).isEqualTo(EVENTS);
            client.delete("/v2/integrations/" + integration).expect(200);
        }
    }

    private static Set<String> deliveredJobs(Inbox inbox) {
        return inbox.deliveries().stream().map(Delivery::job).collect(Collectors.toSet());
    }

    private Set<String> loggedJobs(UUID integration) {
        return client.logs(integration).stream()
                .filter(log -> log.path("succeeded").asBoolean())
                .map(log -> log.at("/relationships/job/data/id").asText())
                .collect(Collectors.toSet());
    }
}
