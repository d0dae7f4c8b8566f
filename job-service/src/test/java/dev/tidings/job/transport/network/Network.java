package dev.tidings.job.transport.network;

import dev.tidings.job.transport.TransportConfig;
import dev.tidings.job.transport.http.Connections;
import dev.tidings.job.transport.http.HttpConnections;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The real network of a transport under test, with settings of its own. */
public record Network(
        TransportConfig config,
        Resolver resolver,
        Trust trust,
        HttpConnections connections,
        Deadline deadline) {

    private static final Map<String, String> LOOPBACK =
            Map.of("tidings.delivery.allowed-networks", "127.0.0.0/8,::1/128");

    /** One that may reach this machine. */
    public static Network open(Vertx vertx, Duration deadline) {
        return of(vertx, deadline, LOOPBACK);
    }

    /** One that reaches public addresses only. */
    public static Network guarded(Vertx vertx, Duration deadline) {
        return of(vertx, deadline, Map.of());
    }

    /** One that may reach this machine and trusts these certification authorities. */
    public static Network trusting(Vertx vertx, Duration deadline, Path authorities) {
        Map<String, String> settings = new HashMap<>(LOOPBACK);
        settings.put("tidings.delivery.trusted-certificates", authorities.toString());
        return of(vertx, deadline, settings);
    }

    /** One that reaches public addresses only, where every name leads to this address. */
    public static Network whereNamesLeadTo(byte[] address, Vertx vertx, Duration deadline) {
        return of(vertx, deadline, Map.of(), host -> new InetAddress[] {as(host, address)});
    }

    /** As a resolver hands it out: whatever the bytes wrap, they stay as they are. */
    private static InetAddress as(String host, byte[] address) throws UnknownHostException {
        return address.length == 4
                ? InetAddress.getByAddress(host, address)
                : Inet6Address.getByAddress(host, address, -1);
    }

    private static Network of(Vertx vertx, Duration deadline, Map<String, String> settings) {
        return of(vertx, deadline, settings, InetAddress::getAllByName);
    }

    private static Network of(
            Vertx vertx, Duration deadline, Map<String, String> settings, NameService names) {
        TransportConfig config = config(deadline, settings);
        Resolver resolver = new Resolver(config, vertx, names);
        Trust trust = new Trust(config);
        return new Network(
                config,
                resolver,
                trust,
                Connections.of(vertx, resolver, trust, config),
                new Deadline(vertx, config));
    }

    static TransportConfig config(Duration deadline, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("tidings.delivery.deadline", deadline.toMillis() + "ms");
        all.put("tidings.delivery.response-cap", "1024");
        all.put("tidings.delivery.source", "https://api.example.com");
        all.put("tidings.delivery.data-schemas.order", "https://schemas.example.com/order.json");
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(TransportConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(TransportConfig.class);
    }
}
