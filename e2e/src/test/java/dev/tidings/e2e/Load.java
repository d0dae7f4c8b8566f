package dev.tidings.e2e;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Sends events as a careful client does: each with an id of its own, and again, with the same id,
 * until it was accepted.
 */
final class Load {

    private static final int CLIENTS = 8;
    private static final int MOST_TRIES = 600;
    private static final long PAUSE_MILLIS = 200;

    private final Client client;
    private final String key;
    private final String prefix;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();

    Load(Client client, String key, String prefix) {
        this.client = client;
        this.key = key;
        this.prefix = prefix;
    }

    /** Sends this many events and runs the fault when a third of them is accepted. */
    void send(int events, Runnable fault) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> sent =
                    IntStream.range(0, events)
                            .<Future<?>>mapToObj(i -> clients.submit(() -> sendUntilAccepted(i)))
                            .toList();
            while (accepted.size() < events / 3) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            fault.run();
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    /** The {@code data.id} of every event that was accepted. */
    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    /** How often an event was refused or the connection failed. */
    int refused() {
        return refused.get();
    }

    private Void sendUntilAccepted(int number) throws InterruptedException {
        String id = prefix + "-" + number;
        String event =
                """
                {"data": {"type": "event", "key": "%s", "id": "%s",
                  "payload": {"data": {"type": "order", "id": "%s"}}}}
                """
                        .formatted(key, id, id);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (isAccepted(event)) {
                accepted.add(id);
                return null;
            }
            refused.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError(id + " was never accepted");
    }

    private boolean isAccepted(String event) {
        try {
            return client.post("/v2/events", event).status() == 202;
        } catch (UncheckedIOException away) {
            return false;
        }
    }
}
