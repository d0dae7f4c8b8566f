package dev.tidings.local.stack;

import dev.tidings.local.process.Ports;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Where the parts of a stack listen; all of them on the loopback interface. */
record Addresses(int databasePort, Map<Service, Integer> ports) {

    static final String HOST = "127.0.0.1";

    /**
     * Chooses free ports.
     *
     * @param gatewayPort 0 for any
     */
    static Addresses choose(int gatewayPort) {
        Ports free = new Ports();
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, free.next());
        }
        if (gatewayPort != 0) {
            ports.put(Service.GATEWAY, gatewayPort);
        }
        return new Addresses(free.next(), ports);
    }

    int port(Service service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + service);
        }
        return port;
    }

    URI url(Service service) {
        return URI.create("http://" + HOST + ":" + port(service));
    }
}
