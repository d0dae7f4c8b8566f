package dev.tidings.job.transport.http;

import dev.tidings.kit.address.Address;
import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go.
 *
 * @param host a name, or an address, that of IPv6 in brackets
 */
public record Origin(boolean tls, String host, int port) {

    private static final int USUAL = 80;
    private static final int USUAL_WITH_TLS = 443;

    /** Where an address leads. */
    public static Origin of(Address to) {
        boolean tls = to.scheme().equals("https");
        return new Origin(tls, to.host(), to.portOr(tls ? USUAL_WITH_TLS : USUAL));
    }

    /** The value of the header {@code Host}. */
    String authority() {
        return port == (tls ? USUAL_WITH_TLS : USUAL) ? host : host + ":" + port;
    }

    /** The name for SNI, which may not be an address. */
    @Nullable String serverName() {
        boolean literal = host.startsWith("[") || NetUtil.isValidIpV4Address(host);
        return literal || host.indexOf('_') >= 0 ? null : host;
    }
}
