package dev.tidings.integration.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.integration.configuration.ConfigurationVault;
import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.json.JsonBody;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.kit.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Keeps the integrations of stores. Every failure is a {@link dev.tidings.kit.problem.Problem}. */
@ApplicationScoped
public class IntegrationService {

    static final int MAX_PER_STORE = 100;

    private final IntegrationRepository repository;
    private final ConfigurationVault vault;
    private final Clock clock;

    IntegrationService(IntegrationRepository repository, ConfigurationVault vault, Clock clock) {
        this.repository = repository;
        this.vault = vault;
        this.clock = clock;
    }

    /** The integration, or a failure with {@link CommonProblem.NotFound}. */
    public Uni<Integration> find(StoreId store, UUID id) {
        return Panache.withSession(() -> stored(store, id)).map(this::open);
    }

    /** The same by its number. */
    public Uni<Integration> find(StoreId store, long number) {
        return Panache.withSession(() -> stored(store, number)).map(this::open);
    }

    /** All integrations of a store: a hundred at most. */
    public Uni<List<Integration>> all(StoreId store) {
        return Panache.withSession(() -> repository.all(store))
                .map(found -> found.stream().map(this::open).toList());
    }

    Uni<Page<Integration>> list(StoreId store, PageRequest page) {
        return Panache.withSession(() -> repository.newest(store, page))
                .map(found -> found.map(this::open));
    }

    Uni<Integration> create(StoreId store, byte[] body) {
        Settings settings = IntegrationRequest.create(JsonBody.parse(body));
        return Panache.withTransaction(() -> add(store, settings)).map(this::open);
    }

    Uni<Integration> change(StoreId store, UUID id, byte[] body) {
        JsonNode request = JsonBody.parse(body);
        return change(
                () -> stored(store, id), current -> IntegrationRequest.change(request, current));
    }

    /** Changes the integration of this number; what the change throws, this fails with. */
    public Uni<Integration> change(StoreId store, long number, UnaryOperator<Settings> change) {
        return change(() -> stored(store, number), change);
    }

    Uni<Void> delete(StoreId store, UUID id) {
        return delete(() -> repository.remove(store, id));
    }

    /** The same by its number. */
    public Uni<Void> delete(StoreId store, long number) {
        return delete(() -> repository.remove(store, number));
    }

    private Uni<Integration> change(
            Supplier<Uni<IntegrationEntity>> found, UnaryOperator<Settings> change) {
        return Panache.withTransaction(() -> found.get().invoke(row -> apply(row, change)))
                .onFailure(OptimisticLockException.class)
                .transform(stale -> new CommonProblem.Conflict())
                .map(this::open);
    }

    private static Uni<Void> delete(Supplier<Uni<Boolean>> removal) {
        return Panache.withTransaction(removal)
                .invoke(IntegrationService::refuseUnknown)
                .replaceWithVoid();
    }

    private Uni<IntegrationEntity> stored(StoreId store, UUID id) {
        return known(repository.inStore(store, id));
    }

    private Uni<IntegrationEntity> stored(StoreId store, long number) {
        return known(repository.inStore(store, number));
    }

    private static Uni<IntegrationEntity> known(Uni<IntegrationEntity> found) {
        return found.onItem().ifNull().failWith(CommonProblem.NotFound::new);
    }

    private Uni<IntegrationEntity> add(StoreId store, Settings settings) {
        return repository
                .lockForAdding(store)
                .chain(() -> repository.countOf(store))
                .invoke(IntegrationService::refuseBeyondLimit)
                .chain(() -> repository.persist(newRow(store, settings)));
    }

    private IntegrationEntity newRow(StoreId store, Settings settings) {
        return new IntegrationEntity(
                IntegrationKey.of(store, Uuids.v7()), settings, vault, clock.instant());
    }

    private void apply(IntegrationEntity row, UnaryOperator<Settings> change) {
        Settings current = row.settings(vault);
        row.change(current, change.apply(current), vault, clock.instant());
    }

    private Integration open(IntegrationEntity row) {
        return row.open(vault);
    }

    private static void refuseUnknown(boolean removed) {
        if (!removed) {
            throw new CommonProblem.NotFound();
        }
    }

    private static void refuseBeyondLimit(long existing) {
        if (existing >= MAX_PER_STORE) {
            throw new CommonProblem.Invalid(
                    "A store can have at most " + MAX_PER_STORE + " integrations", "data");
        }
    }
}
