package dev.tidings.gateway.signing;

import dev.tidings.kit.problem.CommonProblem;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The signing keys at hand, read from the database at start and every ten minutes, which is often
 * enough to see a key that another gateway announced hours before it signs.
 */
@ApplicationScoped
public class SigningKeys {

    /** How long a token lives that one of these keys signed, and the key with it. */
    public static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final KeyRenewal renewal;
    private final Clock clock;
    private volatile KeyRing ring = KeyRing.EMPTY;

    SigningKeys(KeyRenewal renewal, Clock clock) {
        this.renewal = renewal;
        this.clock = clock;
    }

    /**
     * The key to sign with now.
     *
     * @throws CommonProblem.Unavailable before the first keys were read
     */
    public SigningKey current() {
        return ring.signing(clock.instant())
                .orElseThrow(
                        () -> new CommonProblem.Unavailable("There is no signing key at hand"));
    }

    Optional<SigningKey> find(String kid) {
        return ring.find(kid);
    }

    /** The keys that a verifier may meet, now or soon. */
    List<SigningKey> published() {
        return ring.keys();
    }

    /** Waits, since nobody should be served before there is a key. */
    void start(@Observes @Priority(1) StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::renew);
    }

    @Scheduled(every = "10m", delayed = "10m")
    Uni<Void> keepFresh() {
        return renew().onFailure()
                .invoke(fault -> LOG.errorf(fault, "signing keys could not be renewed"))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> renew() {
        return renewal.renewed().invoke(keys -> ring = new KeyRing(keys)).replaceWithVoid();
    }
}
