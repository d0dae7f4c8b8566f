package dev.tidings.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as it is counted: an IPv4 address, or the network of 64 bits that one
 * host of IPv6 has to itself.
 */
record Address(String text) {

    private static final int NETWORK_BYTES = 8;

    static Address of(@Nullable String host) {
        if (host == null) {
            return new Address("");
        }
        try {
            return new Address(network(InetAddress.ofLiteral(host)));
        } catch (IllegalArgumentException name) {
            return new Address(host);
        }
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
