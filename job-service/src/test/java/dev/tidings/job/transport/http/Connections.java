package dev.tidings.job.transport.http;

import dev.tidings.job.transport.TransportConfig;
import dev.tidings.job.transport.network.Resolver;
import dev.tidings.job.transport.network.Trust;
import io.vertx.core.Vertx;

/** Connections for tests of what is sent over them. */
public final class Connections {

    private Connections() {}

    public static HttpConnections of(
            Vertx vertx, Resolver resolver, Trust trust, TransportConfig config) {
        return new HttpConnections(vertx, resolver, trust, config);
    }
}
