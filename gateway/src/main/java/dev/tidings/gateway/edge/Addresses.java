package dev.tidings.gateway.edge;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Reads the address of a service. */
final class Addresses {

    private Addresses() {}

    /**
     * The host, port and scheme to connect to.
     *
     * @throws IllegalArgumentException when the URL is not one of http or https with a host
     */
    static RequestOptions of(URI url) {
        boolean tls = "https".equals(url.getScheme());
        if (url.getHost() == null || !(tls || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException("not the URL of a service: " + url);
        }
        int standardPort = tls ? 443 : 80;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? standardPort : url.getPort())
                .setSsl(tls);
    }
}
