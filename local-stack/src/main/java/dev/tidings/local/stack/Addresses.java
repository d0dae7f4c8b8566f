package dev.tidings.local.stack;

import dev.tidings.local.process.Ports;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the parts of a stack listen; all of them on the loopback interface.
 *
 * @param services where a service is found, by others and by a person
 * @param instances where each of its processes listens; the same, when there is one
 */
record Addresses(
        int databasePort, Map<Service, Endpoint> services, Map<Instance, Endpoint> instances) {

    static final String HOST = "127.0.0.1";

    /**
     * Ports of one service.
     *
     * @param management for health and metrics
     */
    record Endpoint(int api, int management) {

        static Endpoint choose(Ports free) {
            return new Endpoint(free.next(), free.next());
        }

        URI url() {
            return url(api);
        }

        URI managementUrl() {
            return url(management);
        }

        private static URI url(int port) {
            return URI.create("http://" + HOST + ":" + port);
        }
    }

    /**
     * Chooses free ports.
     *
     * @param gatewayPort 0 for any
     */
    static Addresses choose(int gatewayPort, int replicas) {
        Ports free = new Ports();
        Map<Service, Endpoint> services = new HashMap<>();
        for (Service service : Service.values()) {
            services.put(service, Endpoint.choose(free));
        }
        if (gatewayPort != 0) {
            services.put(Service.GATEWAY, new Endpoint(gatewayPort, free.next()));
        }
        Map<Instance, Endpoint> instances = new HashMap<>();
        for (Instance instance : Instance.all(replicas)) {
            instances.put(
                    instance,
                    replicas == 1 ? services.get(instance.service()) : Endpoint.choose(free));
        }
        return new Addresses(free.next(), services, instances);
    }

    Endpoint of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    Endpoint of(Instance instance) {
        return Objects.requireNonNull(instances.get(instance));
    }

    URI url(Service service) {
        return of(service).url();
    }

    URI managementUrl(Service service) {
        return of(service).managementUrl();
    }
}
