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

    /**
     * After request ids (1000) and CORS (300), before all that the gateway's own endpoints need.
     */
    private static final int PRIORITY = 250;

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
        try {
            RequestTarget target = RequestTarget.of(request);
            Route route = RouteTable.PUBLIC.match(target.path());
            traffic.time(request, route);
            send(request, target, route.target());
        } catch (RuntimeException fault) {
            refusals.answer(request, fault);
        }
    }

    private void send(RoutingContext request, RequestTarget target, Target where) {
        switch (where) {
            case Target.To to -> admit(request, to.service(), target.uri());
            case Target.Open open ->
                    proxy.forward(new AdmittedRequest(request, open.service(), target.uri(), null));
            case Target.Here here -> request.next();
            case Target.Nowhere nowhere -> throw new CommonProblem.NotFound();
        }
    }

    /** The body stays where it is, unread, until it is known that the client may send one. */
    private void admit(RoutingContext request, Service service, String uri) {
        request.request().pause();
        admission
                .admit(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .map(token -> new AdmittedRequest(request, service, uri, token))
                .invoke(proxy::forward)
                .subscribe()
                .with(forwarded -> {}, fault -> refusals.answer(request, fault));
    }
}
