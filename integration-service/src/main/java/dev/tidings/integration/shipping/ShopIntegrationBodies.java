package dev.tidings.integration.shipping;

import dev.tidings.kit.body.BodyRule;
import dev.tidings.kit.identity.Scope;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large a change of an integration may be, and who may make it. */
final class ShopIntegrationBodies {

    private static final int MAX_BODY = 256 * 1024;

    private ShopIntegrationBodies() {}

    @Produces
    @Singleton
    static BodyRule bodies() {
        return new BodyRule(
                ShopIntegrationResource.class, "change", Scope.INTEGRATIONS_WRITE, MAX_BODY);
    }
}
