package dev.tidings.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** Times requests by route, never by path: ids would make a series each. */
@Singleton
final class Traffic {

    private static final String REQUESTS = "tidings.gateway.requests";

    private final MeterRegistry meters;

    Traffic(MeterRegistry meters) {
        this.meters = meters;
    }

    void time(RoutingContext request, Route route) {
        long start = System.nanoTime();
        request.addEndHandler(end -> {
            meters.timer(REQUESTS, "route", route.name(), "status", status(request.response()))
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        });
    }

    private static String status(HttpServerResponse response) {
        return response.ended() ? String.valueOf(response.getStatusCode()) : "broken-off";
    }
}
