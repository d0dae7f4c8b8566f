package dev.tidings.gateway.edge;

import static dev.tidings.gateway.edge.Route.here;
import static dev.tidings.gateway.edge.Route.inside;
import static dev.tidings.gateway.edge.Route.open;
import static dev.tidings.gateway.edge.Route.to;
import static dev.tidings.gateway.edge.Service.INTEGRATION;
import static dev.tidings.gateway.edge.Service.JOB;
import static dev.tidings.gateway.edge.Service.LOG;

import java.util.List;

/** Which path goes where: the first row that matches decides, so the most specific stand first. */
record RouteTable(List<Route> routes) {

    static final RouteTable PUBLIC =
            new RouteTable(
                    List.of(
                            to(LOG, "/v2/integrations/logs"),
                            to(LOG, "/v2/integrations/{id}/logs"),
                            to(LOG, "/v2/integrations/{id}/jobs/{job}/logs"),
                            to(JOB, "/v2/integrations/{id}/jobs"),
                            to(JOB, "/v2/jobs/**"),
                            open(JOB, "/exports/{token}/{name}"),
                            to(INTEGRATION, "/v2/integrations/**"),
                            to(INTEGRATION, "/v2/events/**"),
                            to(LOG, "/api/v3/integrations/logs"),
                            to(LOG, "/api/v3/integrations/{id}/logs"),
                            to(LOG, "/api/v3/integrations/{id}/logs/insights"),
                            to(INTEGRATION, "/api/v3/integrations"),
                            to(INTEGRATION, "/api/v3/integrations/{id}"),
                            inside("/api/v3/user/auth/metadata"),
                            here("/oauth/**"),
                            here("/.well-known/openid-configuration"),
                            here("/openapi.yaml"),
                            here("/openapi.json"),
                            here("/openapi/gateway"),
                            here("/docs/**")));

    private static final Route NOWHERE = new Route(PathPattern.of("/**"), new Target.Nowhere());

    RouteTable {
        routes = List.copyOf(routes);
    }

    /** The route of a normalized path. */
    Route match(String path) {
        List<String> segments = PathPattern.split(path);
        for (Route route : routes) {
            if (route.path().matches(segments)) {
                return route;
            }
        }
        return NOWHERE;
    }
}
