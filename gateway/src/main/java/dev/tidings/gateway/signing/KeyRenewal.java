package dev.tidings.gateway.signing;

import dev.tidings.gateway.lock.ClusterLock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Brings the keys in the database up to the time, one gateway at once. */
@ApplicationScoped
class KeyRenewal {

    private static final Logger LOG = Logger.getLogger(KeyRenewal.class);

    private final SigningKeyRepository repository;
    private final KeyPairs pairs;
    private final KeyRotation rotation;
    private final Clock clock;
    private final Vertx vertx;

    KeyRenewal(
            SigningKeyRepository repository,
            KeyPairs pairs,
            SigningConfig config,
            Clock clock,
            Vertx vertx) {
        this.repository = repository;
        this.pairs = pairs;
        this.rotation =
                new KeyRotation(
                        config.rotation(), config.announcement(), SigningKeys.TOKEN_LIFETIME);
        this.clock = clock;
        this.vertx = vertx;
    }

    /** The keys in force, after a new one was made if it was time, and ended ones were deleted. */
    Uni<List<SigningKey>> renewed() {
        return Panache.withSession(this::stored)
                .chain(keys ->
                        rotation.isSettled(keys, clock.instant())
                                ? Uni.createFrom().item(keys)
                                : rotate());
    }

    private Uni<List<SigningKey>> rotate() {
        return generate().chain(key -> Panache.withTransaction(() -> addIfStillDue(key)));
    }

    private Uni<List<SigningKey>> addIfStillDue(SigningKey fresh) {
        return ClusterLock.SIGNING_KEYS
                .acquire()
                .chain(this::stored)
                .call(keys -> add(fresh, keys))
                .call(keys -> repository.remove(rotation.ended(keys, clock.instant())))
                .chain(this::stored);
    }

    private Uni<Void> add(SigningKey fresh, List<SigningKey> others) {
        if (!rotation.isDue(others, clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        SigningKey key = fresh.signingFrom(rotation.signsFrom(others, clock.instant()));
        LOG.infof("signing key made kid=%s signs_from=%s", key.kid(), key.signsFrom());
        return repository.persistAndFlush(pairs.seal(key, clock.instant())).replaceWithVoid();
    }

    private Uni<List<SigningKey>> stored() {
        return repository.oldestFirst().map(rows -> rows.stream().map(pairs::open).toList());
    }

    private Uni<SigningKey> generate() {
        return vertx.executeBlocking(() -> pairs.generate(clock.instant()), false);
    }
}
