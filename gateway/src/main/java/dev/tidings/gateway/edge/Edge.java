package dev.tidings.gateway.edge;

import dev.tidings.kit.problem.CommonProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The first to see every request: routes it, and lets it pass or refuses it. */
@Singleton
final class Edge {

    /** After request ids and CORS, before the server's own limit, whose refusals have no body. */
    private static final int PRIORITY = 50;

    private final Traffic traffic;
    private final Admission admission;
    private final ServiceProxy proxy;
    private final Refusals refusals;

    Edge(Traffic traffic, Admission admission, ServiceProxy proxy, Refusals refusals) {
        this.traffic = traffic;
        this.admission = admission;
        this.proxy = proxy;
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, PRIORITY);
    }

    private void route(RoutingContext request) {
        Route route = RouteTable.PUBLIC.match(request.normalizedPath());
        traffic.time(request, route);
        switch (route.target()) {
            case Target.To to -> admit(request, to.service());
            case Target.Here here -> request.next();
            case Target.Nowhere nowhere -> refusals.answer(request, new CommonProblem.NotFound());
        }
    }

    /** The body stays where it is, unread, until it is known that the client may send one. */
    private void admit(RoutingContext request, Service service) {
        request.request().pause();
        admission
                .admit(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .invoke(token -> proxy.forward(request, service, token))
                .subscribe()
                .with(forwarded -> {}, fault -> refusals.answer(request, fault));
    }
}
