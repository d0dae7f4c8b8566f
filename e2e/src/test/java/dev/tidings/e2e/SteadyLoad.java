package dev.tidings.e2e;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Clients that send events and read lists until they are stopped. Each tries a request that failed
 * once more, a second later, as it is told by {@code Retry-After}; what fails then is a failure.
 */
final class SteadyLoad implements AutoCloseable {

    private static final int CLIENTS = 6;
    private static final long PAUSE_MILLIS = 20;
    private static final long RETRY_MILLIS = 1_000;

    private final Client client;
    private final String key;

    /** An id that was sent before would be the same event, even in a stack of an earlier run. */
    private final UUID load = UUID.randomUUID();

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger retried = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean stopped;

    private SteadyLoad(Client client, String key) {
        this.client = client;
        this.key = key;
    }

    static SteadyLoad start(Client client, String key) {
        SteadyLoad load = new SteadyLoad(client, key);
        for (int each = 0; each < CLIENTS; each++) {
            load.clients.add(Thread.ofPlatform().start(load::send));
        }
        return load;
    }

    /** The {@code data.id} of every event that was accepted. */
    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    /** What failed although it was tried twice. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    int retried() {
        return retried.get();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread each : clients) {
            each.join();
        }
    }

    private void send() {
        try {
            while (!stopped) {
                String id = load + "-" + number.getAndIncrement();
                if (succeeds("POST", () -> client.post("/v2/events", event(id)).status())) {
                    accepted.add(id);
                }
                succeeds("GET", () -> client.get("/v2/integrations?page%5Blimit%5D=1").status());
                succeeds(
                        "GET",
                        () -> client.get("/v2/integrations/logs?page%5Blimit%5D=1").status());
                succeeds("GET", () -> client.get("/v2/jobs?page%5Blimit%5D=1").status());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean succeeds(String what, IntSupplier request) throws InterruptedException {
        int status = status(request);
        if (isGood(status)) {
            return true;
        }
        retried.incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        int again = status(request);
        if (!isGood(again)) {
            failures.add("%s: %d, then %d".formatted(what, status, again));
        }
        return isGood(again);
    }

    /** 0 when the connection failed. */
    private static int status(IntSupplier request) {
        try {
            return request.getAsInt();
        } catch (UncheckedIOException away) {
            return 0;
        }
    }

    private static boolean isGood(int status) {
        return status == 200 || status == 202;
    }

    private String event(String id) {
        return """
        {"data": {"type": "event", "key": "%s", "id": "%s",
          "payload": {"data": {"type": "order", "id": "%s"}}}}
        """
                .formatted(key, id, id);
    }
}
