package dev.tidings.gateway.edge;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the services are: scheme, host and port; a path is not used. */
@Singleton
final class ServiceUrls {

    private final URI integrationService;
    private final URI jobService;
    private final URI logService;

    ServiceUrls(
            @ConfigProperty(name = "tidings.integration-service.url") URI integrationService,
            @ConfigProperty(name = "tidings.job-service.url") URI jobService,
            @ConfigProperty(name = "tidings.log-service.url") URI logService) {
        this.integrationService = integrationService;
        this.jobService = jobService;
        this.logService = logService;
    }

    URI of(Service service) {
        return switch (service) {
            case INTEGRATION -> integrationService;
            case JOB -> jobService;
            case LOG -> logService;
        };
    }
}
