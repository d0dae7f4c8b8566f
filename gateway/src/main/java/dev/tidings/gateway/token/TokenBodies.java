package dev.tidings.gateway.token;

import dev.tidings.kit.body.BodyRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large a request for a token may be, which anybody may send. */
final class TokenBodies {

    private TokenBodies() {}

    @Produces
    @Singleton
    static BodyRule ofTokenRequests() {
        return new BodyRule(AccessTokenResource.class, "grant", null, AccessTokenRequest.MAX_BYTES);
    }
}
