package dev.tidings.gateway.edge;

import dev.tidings.gateway.limit.AddressLimits;
import dev.tidings.gateway.limit.RateLimits;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Dialect;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The first to see every request: routes it, and lets it pass or refuses it. */
@Singleton
final class Edge {

    /**
     * After request ids (1000) and CORS (300), before all that the gateway's own endpoints need.
     */
    private static final int PRIORITY = 250;

    private final Traffic traffic;
    private final AllowedMethods allowed;
    private final Operations operations;
    private final Admission admission;
    private final RateLimits limits;
    private final AddressLimits addresses;
    private final ServiceProxy proxy;
    private final Refusals refusals;

    Edge(
            Traffic traffic,
            AllowedMethods allowed,
            Operations operations,
            Admission admission,
            RateLimits limits,
            AddressLimits addresses,
            ServiceProxy proxy,
            Refusals refusals) {
        this.traffic = traffic;
        this.allowed = allowed;
        this.operations = operations;
        this.admission = admission;
        this.limits = limits;
        this.addresses = addresses;
        this.proxy = proxy;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext request) {
        try {
            RequestTarget target = RequestTarget.of(request);
            Route route = RouteTable.PUBLIC.match(target.path());
            traffic.time(request, route);
            allowed.tellOf(target.path(), request);
            send(request, target, route.target());
        } catch (RuntimeException fault) {
            refuse(request, fault);
        }
    }

    private void send(RoutingContext request, RequestTarget target, Target where) {
        Operation operation = operations.at(target.path(), request.request().method());
        switch (where) {
            case Target.To to -> {
                String uri = target.uri();
                admit(
                        request,
                        operation,
                        visitor ->
                                proxy.forward(
                                        new AdmittedRequest(
                                                request, to.service(), uri, operation, visitor)));
            }
            case Target.Inside inside ->
                    admit(request, operation, visitor -> goOn(request, visitor));
            case Target.Open open ->
                    proxy.forward(
                            new AdmittedRequest(
                                    request, open.service(), target.uri(), operation, null));
            case Target.Here here -> request.next();
            case Target.Nowhere nowhere -> throw new CommonProblem.NotFound();
        }
    }

    /** The body stays where it is, unread, until it is known that the client may send one. */
    private void admit(RoutingContext request, Operation operation, Consumer<Visitor> then) {
        HttpServerRequest from = request.request();
        from.pause();
        admission
                .admit(from, operation)
                .call(visitor ->
                        limits.count(visitor.grant(), Dialect.ofPath(from.path()), from.method()))
                .invoke(then)
                .subscribe()
                .with(passed -> {}, fault -> refuse(request, fault));
    }

    private void refuse(RoutingContext request, Throwable fault) {
        refusals.answer(request, addresses.refused(request.request().remoteAddress(), fault));
    }

    /** To an endpoint of this process, which sees a token as every service does. */
    private static void goOn(RoutingContext request, Visitor visitor) {
        HttpServerRequest from = request.request();
        from.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + visitor.token());
        from.resume();
        request.next();
    }
}
