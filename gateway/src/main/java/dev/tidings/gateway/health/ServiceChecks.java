package dev.tidings.gateway.health;

import dev.tidings.gateway.edge.Service;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Lists every service in {@code /health}. They are not part of {@code /health/ready}: one service
 * that is away must not take the gateway out of rotation for the others.
 */
@Singleton
class ServiceChecks {

    private final ServiceWatch watch;

    ServiceChecks(ServiceWatch watch) {
        this.watch = watch;
    }

    @Produces
    @Singleton
    @Wellness
    AsyncHealthCheck integrationService() {
        return () -> check(Service.INTEGRATION);
    }

    @Produces
    @Singleton
    @Wellness
    AsyncHealthCheck jobService() {
        return () -> check(Service.JOB);
    }

    @Produces
    @Singleton
    @Wellness
    AsyncHealthCheck logService() {
        return () -> check(Service.LOG);
    }

    private Uni<HealthCheckResponse> check(Service service) {
        return watch.observe(service).map(seen -> response(service, seen));
    }

    private static HealthCheckResponse response(Service service, Observation seen) {
        return HealthCheckResponse.named(service.title())
                .status(seen.up())
                .withData("since", seen.since().toString())
                .build();
    }
}
