package dev.tidings.log.delivery;

import dev.tidings.kit.id.Uuids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Builds attempts: the first of a new job, now, answered with 200. */
final class Attempt {

    private final UUID store;
    private final UUID integration;
    private UUID id = Uuids.v7();
    private UUID job = UUID.randomUUID();
    private int number = 1;
    private boolean succeeded = true;
    private int statusCode = 200;
    private long tookNanos = 252_900_000;
    private String body = "ok";
    private String errorDetail = "";
    private Instant createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private Attempt(UUID store, UUID integration) {
        this.store = store;
        this.integration = integration;
    }

    static Attempt of(UUID store, UUID integration) {
        return new Attempt(store, integration);
    }

    Attempt id(UUID value) {
        id = value;
        return this;
    }

    Attempt job(UUID value) {
        job = value;
        return this;
    }

    Attempt number(int value) {
        number = value;
        return this;
    }

    Attempt refused(int status, String answer, String why) {
        succeeded = false;
        statusCode = status;
        body = answer;
        errorDetail = why;
        return this;
    }

    Attempt body(String value) {
        body = value;
        return this;
    }

    Attempt took(long nanos) {
        tookNanos = nanos;
        return this;
    }

    Attempt at(Instant value) {
        createdAt = value;
        return this;
    }

    AttemptRecorded recorded() {
        return new AttemptRecorded(
                id,
                store,
                integration,
                job,
                "order.created",
                number,
                succeeded,
                statusCode,
                tookNanos,
                body,
                errorDetail,
                createdAt);
    }
}
