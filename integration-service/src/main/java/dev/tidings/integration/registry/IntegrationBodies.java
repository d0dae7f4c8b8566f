package dev.tidings.integration.registry;

import dev.tidings.kit.body.BodyRule;
import dev.tidings.kit.identity.Scope;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large what is said of an integration may be, and who may say it. */
final class IntegrationBodies {

    private static final int MAX_BODY = 256 * 1024;

    private IntegrationBodies() {}

    @Produces
    @Singleton
    static BodyRule newBodies() {
        return new BodyRule(
                IntegrationResource.class, "create", Scope.INTEGRATIONS_WRITE, MAX_BODY);
    }

    @Produces
    @Singleton
    static BodyRule changedBodies() {
        return new BodyRule(
                IntegrationResource.class, "change", Scope.INTEGRATIONS_WRITE, MAX_BODY);
    }
}
