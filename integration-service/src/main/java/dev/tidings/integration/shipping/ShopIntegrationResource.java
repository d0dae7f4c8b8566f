package dev.tidings.integration.shipping;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.body.BodyRule;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v3/integrations}. */
class ShopIntegrationResource implements ShopIntegrationApi {

    private static final int MAX_BODY = 256 * 1024;

    private final ShopIntegrationService integrations;
    private final CurrentCaller caller;

    ShopIntegrationResource(ShopIntegrationService integrations, CurrentCaller caller) {
        this.integrations = integrations;
        this.caller = caller;
    }

    @Produces
    @Singleton
    static BodyRule bodies() {
        return new BodyRule(
                ShopIntegrationResource.class, "change", Scope.INTEGRATIONS_WRITE, MAX_BODY);
    }

    @Override
    public Uni<DataResponse<List<ShopIntegrationResponse>>> list(@Nullable String sort) {
        return integrations
                .list(caller.allowed(Scope.INTEGRATIONS_READ).store(), Sorting.of(sort))
                .map(found -> found.stream().map(ShopIntegrationResponse::from).toList())
                .map(DataResponse::new);
    }

    @Override
    public Uni<DataResponse<ShopIntegrationResponse>> read(ShopIntegrationId id) {
        return integrations
                .find(caller.allowed(Scope.INTEGRATIONS_READ).store(), id)
                .map(found -> new DataResponse<>(ShopIntegrationResponse.from(found)));
    }

    @Override
    public Uni<Void> change(ShopIntegrationId id, byte[] body) {
        return integrations.change(caller.allowed(Scope.INTEGRATIONS_WRITE).store(), id, body);
    }

    @Override
    public Uni<Void> delete(ShopIntegrationId id) {
        return integrations.delete(caller.allowed(Scope.INTEGRATIONS_WRITE).store(), id);
    }
}
