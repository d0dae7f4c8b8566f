package dev.tidings.integration.shipping;

import dev.tidings.integration.health.Health;
import dev.tidings.integration.health.HealthRepository;
import dev.tidings.integration.registry.Integration;
import dev.tidings.integration.registry.IntegrationService;
import dev.tidings.kit.identity.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings integrations and their health together. */
@ApplicationScoped
class ShopIntegrationService {

    private final IntegrationService integrations;
    private final HealthRepository health;

    ShopIntegrationService(IntegrationService integrations, HealthRepository health) {
        this.integrations = integrations;
        this.health = health;
    }

    Uni<List<ShopIntegration>> list(StoreId store, Comparator<ShopIntegration> order) {
        return integrations
                .all(store)
                .chain(found -> health.of(store).map(known -> sorted(found, known, order)));
    }

    /** The integration, or a failure with NotFound. */
    Uni<ShopIntegration> find(StoreId store, ShopIntegrationId id) {
        return integrations
                .find(store, id.number())
                .chain(found ->
                        health.of(store, found.id())
                                .map(known -> new ShopIntegration(found, known)));
    }

    Uni<Void> change(StoreId store, ShopIntegrationId id, byte[] body) {
        ShopIntegrationPatch patch = ShopIntegrationPatch.of(body);
        return integrations.change(store, id.number(), patch::applyTo).replaceWithVoid();
    }

    Uni<Void> delete(StoreId store, ShopIntegrationId id) {
        return integrations.delete(store, id.number());
    }

    private static List<ShopIntegration> sorted(
            List<Integration> found, Map<UUID, Health> known, Comparator<ShopIntegration> order) {
        return found.stream()
                .map(each ->
                        new ShopIntegration(each, known.getOrDefault(each.id(), Health.UNKNOWN)))
                .sorted(order)
                .toList();
    }
}
