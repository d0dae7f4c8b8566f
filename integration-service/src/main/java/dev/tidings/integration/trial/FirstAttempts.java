package dev.tidings.integration.trial;

import dev.tidings.integration.delivery.DeliveryRequested;
import dev.tidings.integration.trial.LogServiceClient.Cursor;
import dev.tidings.integration.trial.LogServiceClient.Log;
import dev.tidings.integration.trial.LogServiceClient.Scan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Waits for the log of a job's first attempt. */
@ApplicationScoped
class FirstAttempts {

    /** How far the clocks of two services may be apart. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final UUID BEFORE_ANY = new UUID(0, 0);

    private final LogServiceClient logs;
    private final TrialConfig config;
    private final Clock clock;

    FirstAttempts(@RestClient LogServiceClient logs, TrialConfig config, Clock clock) {
        this.logs = logs;
        this.config = config;
        this.clock = clock;
    }

    /** The log; empty if there is none in time. Never fails. */
    Uni<Optional<Log>> await(DeliveryRequested delivery) {
        Instant until = clock.instant().plus(config.patience());
        return Uni.createFrom()
                .deferred(() -> find(delivery))
                .repeat()
                .withDelay(config.pollInterval())
                .whilst(found -> found.isEmpty() && clock.instant().isBefore(until))
                .collect()
                .last()
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<Log>> find(DeliveryRequested delivery) {
        Scan scan =
                new Scan(
                        "eq(job_id,%s)".formatted(delivery.job()),
                        new Cursor(delivery.acceptedAt().minus(TOLERANCE), BEFORE_ANY));
        return logs.page(delivery.store(), scan)
                .map(LogServiceClient.Page::logs)
                .onFailure()
                .recoverWithItem(List.of());
    }
}
