package dev.tidings.gateway.edge;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * Where the services are, and where they tell how they are: scheme, host and port; a path is not
 * used.
 */
@Singleton
final class ServiceUrls {

    private final Config config;

    ServiceUrls(Config config) {
        this.config = config;
    }

    URI of(Service service) {
        return config.getValue("tidings." + service.title() + ".url", URI.class);
    }

    URI managementOf(Service service) {
        return config.getValue("tidings." + service.title() + ".management-url", URI.class);
    }
}
