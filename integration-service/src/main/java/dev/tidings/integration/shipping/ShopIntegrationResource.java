package dev.tidings.integration.shipping;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v3/integrations}. */
class ShopIntegrationResource implements ShopIntegrationApi {

    private final ShopIntegrationService integrations;
    private final CurrentCaller caller;

    ShopIntegrationResource(ShopIntegrationService integrations, CurrentCaller caller) {
        this.integrations = integrations;
        this.caller = caller;
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
