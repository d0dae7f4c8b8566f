package dev.tidings.job.transport.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Why the last connection came to nothing. A Kafka client goes on trying until it is too late, and
 * then says that it is late; this is what there is to say.
 */
final class LastFault {

    /** So many are enough to tell of one; a cluster may name hosts without end. */
    private static final int MOST_HOSTS = 100;

    private final AtomicReference<@Nullable Throwable> ofConnection = new AtomicReference<>();

    /** Hosts that cannot be connected to, whatever other brokers of the cluster answer. */
    private final Map<String, Throwable> ofHosts = new ConcurrentHashMap<>();

    void set(Throwable cause) {
        ofConnection.set(cause);
    }

    /** A broker has answered. */
    void clear() {
        ofConnection.set(null);
    }

    void set(String host, Throwable cause) {
        if (ofHosts.size() >= MOST_HOSTS) {
            ofHosts.clear();
        }
        ofHosts.put(host, cause);
    }

    /** The host can be connected to. */
    void clear(String host) {
        ofHosts.remove(host);
    }

    Optional<Throwable> get() {
        return ofHosts.values().stream()
                .findAny()
                .or(() -> Optional.ofNullable(ofConnection.get()));
    }
}
