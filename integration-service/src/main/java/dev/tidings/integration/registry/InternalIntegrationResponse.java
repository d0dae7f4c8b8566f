package dev.tidings.integration.registry;

import dev.tidings.integration.configuration.Configuration;
import dev.tidings.integration.configuration.IntegrationType;
import dev.tidings.kit.identity.StoreId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An integration as the other services need it to deliver: its secrets in clear. */
@RegisterForReflection
record InternalIntegrationResponse(
        UUID id,
        StoreId store,
        long version,
        boolean enabled,
        IntegrationType integrationType,
        String name,
        @Nullable String description,
        Configuration configuration) {

    static InternalIntegrationResponse from(Integration integration) {
        Settings settings = integration.settings();
        return new InternalIntegrationResponse(
                integration.id(),
                integration.store(),
                integration.version(),
                settings.enabled(),
                settings.configuration().type(),
                settings.name(),
                settings.description(),
                settings.configuration());
    }
}
