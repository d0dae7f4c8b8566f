package dev.tidings.gateway.edge;

import dev.tidings.gateway.key.ApplicationKey;
import dev.tidings.gateway.limit.AddressLimits;
import dev.tidings.gateway.token.Authorization;
import dev.tidings.gateway.token.BasicCredentials;
import dev.tidings.kit.identity.Caller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.identity.TokenVerifier;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Lets a request pass with credentials that are good for it only. */
@Singleton
final class Admission {

    private final TokenVerifier tokens;
    private final BasicCredentials basic;
    private final AddressLimits addresses;

    Admission(TokenVerifier tokens, BasicCredentials basic, AddressLimits addresses) {
        this.tokens = tokens;
        this.basic = basic;
        this.addresses = addresses;
    }

    /**
     * Who sends a request, if they may do what it asks for; a failure with {@link
     * CommonProblem.NoCredentials}, {@link CommonProblem.Unauthenticated} or {@link
     * CommonProblem.Forbidden} otherwise, or, from an address that was refused too often, with
     * {@link CommonProblem.TooManyRequests}.
     */
    Uni<Visitor> admit(HttpServerRequest from, Operation operation) {
        return visitor(from).invoke(visitor -> requirePermission(visitor, operation));
    }

    private Uni<Visitor> visitor(HttpServerRequest from) {
        Authorization shown = Authorization.in(from.getHeader(HttpHeaders.AUTHORIZATION));
        return addresses
                .refusedTooOften(from.remoteAddress())
                .filter(hit -> !isKnown(shown))
                .map(hit -> Uni.createFrom().<Visitor>failure(hit))
                .orElseGet(() -> visitor(shown));
    }

    private Uni<Visitor> visitor(Authorization shown) {
        return switch (shown) {
            case Authorization.Bearer bearer ->
                    tokens.verify(bearer.token()).map(caller -> visitor(caller, bearer.token()));
            case Authorization.Basic pair ->
                    basic.swap(pair.clientId(), pair.clientSecret()).map(Admission::visitor);
            case Authorization.Missing none ->
                    Uni.createFrom().failure(new CommonProblem.NoCredentials());
            case Authorization.Unreadable garbled ->
                    Uni.createFrom().failure(new CommonProblem.Unauthenticated());
        };
    }

    private boolean isKnown(Authorization shown) {
        return switch (shown) {
            case Authorization.Bearer bearer -> tokens.remembers(bearer.token());
            case Authorization.Basic pair -> basic.remembers(pair.clientId());
            case Authorization.Missing none -> false;
            case Authorization.Unreadable garbled -> false;
        };
    }

    private static Visitor visitor(Caller caller, String token) {
        return new Visitor(caller.store(), caller.client(), caller.scopes(), token);
    }

    private static Visitor visitor(BasicCredentials.Swapped swapped) {
        ApplicationKey key = swapped.key();
        return new Visitor(key.store(), key.clientId().toString(), key.scopes(), swapped.token());
    }

    private static void requirePermission(Visitor visitor, Operation operation) {
        Scope scope = operation.scope();
        if (scope != null && !visitor.scopes().contains(scope)) {
            throw CommonProblem.Forbidden.lacks(scope.claim());
        }
    }
}
