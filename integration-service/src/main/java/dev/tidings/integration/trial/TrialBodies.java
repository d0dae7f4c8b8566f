package dev.tidings.integration.trial;

import dev.tidings.kit.body.BodyRule;
import dev.tidings.kit.identity.Scope;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large a request to try an integration out may be, and who may send it. */
final class TrialBodies {

    private static final int MAX_BODY = 4 * 1024;

    private TrialBodies() {}

    @Produces
    @Singleton
    static BodyRule bodies() {
        return new BodyRule(TrialResource.class, "start", Scope.INTEGRATIONS_WRITE, MAX_BODY);
    }
}
