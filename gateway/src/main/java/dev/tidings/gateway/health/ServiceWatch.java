package dev.tidings.gateway.health;

import dev.tidings.gateway.edge.Service;
import dev.tidings.gateway.edge.ServiceProbe;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which service is up since when; asks a service once a second at most. */
@ApplicationScoped
class ServiceWatch {

    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private final ServiceProbe probe;
    private final Clock clock;
    private final Map<Service, Observation> seen = new ConcurrentHashMap<>();

    ServiceWatch(ServiceProbe probe, Clock clock) {
        this.probe = probe;
        this.clock = clock;
    }

    Uni<Observation> observe(Service service) {
        Observation last = seen.get(service);
        return last != null && last.isFresh(clock.instant(), FRESH_FOR)
                ? Uni.createFrom().item(last)
                : probe.isReady(service).map(up -> record(service, up));
    }

    private Observation record(Service service, boolean up) {
        Instant now = clock.instant();
        return seen.merge(service, Observation.first(up, now), (last, first) -> last.then(up, now));
    }
}
