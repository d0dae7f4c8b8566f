package dev.tidings.kit.body;

import dev.tidings.kit.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of a request in before its resource is asked: once it is known who sends it and
 * that they may, and no more of it than the operation takes.
 */
public final class BodyFilter {

    /** Where nobody had to show who they are. */
    private static final Object NOBODY = "nobody";

    private static final Set<HttpMethod> WITHOUT_BODY =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE, HttpMethod.OPTIONS);

    private final BodyRules rules;
    private final CurrentCaller caller;
    private final BodyIntake intake;

    BodyFilter(BodyRules rules, CurrentCaller caller, BodyIntake intake) {
        this.rules = rules;
        this.caller = caller;
        this.intake = intake;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    public @Nullable Uni<Response> takeIn(
            ContainerRequestContext request, SimpleResourceInfo matched, RoutingContext routing) {
        if (WITHOUT_BODY.contains(routing.request().method())) {
            return null;
        }
        BodyRule rule = rules.of(matched);
        if (rule.scope() != null) {
            caller.allowed(rule.scope());
        }
        AnnouncedBody body = AnnouncedBody.in(routing.request().headers());
        return body instanceof AnnouncedBody.None
                ? null
                : Uni.createFrom()
                        .completionStage(() ->
                                intake.take(routing, body, rule.maxBytes(), holder())
                                        .toCompletionStage())
                        .invoke(bytes -> request.setEntityStream(new ByteArrayInputStream(bytes)))
                        .onItem()
                        .transform(bytes -> (Response) null);
    }

    /** The rest of a body that nobody asked for must not hold up the connection. */
    @ServerResponseFilter
    public void throwTheRestAway(RoutingContext routing) {
        if (hasBody(routing.request().headers())) {
            Leftover.discard(routing.vertx(), routing.request());
        }
    }

    private static boolean hasBody(MultiMap head) {
        return head.contains(HttpHeaders.CONTENT_LENGTH)
                || head.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private Object holder() {
        return caller.known().<Object>map(known -> known.store()).orElse(NOBODY);
    }
}
