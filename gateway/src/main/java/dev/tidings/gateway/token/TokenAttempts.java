package dev.tidings.gateway.token;

import dev.tidings.gateway.limit.AddressLimits;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts who asks for tokens, by address, before any of the request is read. */
final class TokenAttempts {

    /** On what hands out tokens. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Counted {}

    private final AddressLimits addresses;

    TokenAttempts(AddressLimits addresses) {
        this.addresses = addresses;
    }

    @Counted
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHENTICATION)
    public void count(HttpServerRequest request) {
        addresses.askedForToken(request.remoteAddress());
    }
}
