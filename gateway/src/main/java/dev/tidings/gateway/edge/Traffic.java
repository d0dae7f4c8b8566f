package dev.tidings.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
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
            String status =
                    end.succeeded()
                            ? String.valueOf(request.response().getStatusCode())
                            : "broken-off";
            meters.timer(REQUESTS, "route", route.name(), "status", status)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        });
    }
}
