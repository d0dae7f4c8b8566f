package dev.tidings.job.transport.stomp;

import java.net.URI;

/** Where a broker listens: {@code stomp://host[:port]} or {@code stomp+ssl://host[:port]}. */
record StompAddress(String host, int port, boolean tls) {

    private static final int PLAIN_PORT = 61_613;
    private static final int TLS_PORT = 61_614;

    /** That of a URL with a host. */
    static StompAddress of(URI url) {
        boolean tls = "stomp+ssl".equalsIgnoreCase(url.getScheme());
        int usual = tls ? TLS_PORT : PLAIN_PORT;
        return new StompAddress(url.getHost(), url.getPort() < 0 ? usual : url.getPort(), tls);
    }

    @Override
    public String toString() {
        return (tls ? "stomp+ssl://" : "stomp://") + host + ":" + port;
    }
}
