package dev.tidings.job.delivery;

import dev.tidings.job.directory.Integration;
import dev.tidings.kit.identity.InternalOnly;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The internal API of integration-service. */
@Singleton
@InternalOnly
@Path("/internal/stores/{store}/integrations")
public class PlayedIntegrationService {

    private final Map<UUID, Integration> integrations = new ConcurrentHashMap<>();

    Integration add(UUID store, String type, boolean enabled, Map<String, Object> configuration) {
        Integration integration =
                new Integration(
                        UUID.randomUUID(), store, 1, enabled, type, "Orders", "", configuration);
        integrations.put(integration.id(), integration);
        return integration;
    }

    public Integration webhook(UUID store, String url) {
        return add(store, "webhook", true, Map.of("url", url, "secret_key", "s3cret"));
    }

    void remove(Integration integration) {
        integrations.remove(integration.id());
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Uni<Integration> integration(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        Integration found = integrations.get(id);
        return found != null && found.store().equals(store)
                ? Uni.createFrom().item(found)
                : Uni.createFrom().failure(new NotFoundException());
    }
}
