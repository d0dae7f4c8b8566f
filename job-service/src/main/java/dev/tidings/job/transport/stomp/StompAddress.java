package dev.tidings.job.transport.stomp;

import dev.tidings.kit.address.Address;

/** Where a broker listens: {@code stomp://host[:port]} or {@code stomp+ssl://host[:port]}. */
record StompAddress(String host, int port, boolean tls) {

    private static final int PLAIN_PORT = 61_613;
    private static final int TLS_PORT = 61_614;

    /** That of an address with one of the two schemes. */
    static StompAddress of(Address address) {
        boolean tls = address.scheme().equals("stomp+ssl");
        return new StompAddress(address.host(), address.portOr(tls ? TLS_PORT : PLAIN_PORT), tls);
    }

    @Override
    public String toString() {
        return (tls ? "stomp+ssl://" : "stomp://") + host + ":" + port;
    }
}
