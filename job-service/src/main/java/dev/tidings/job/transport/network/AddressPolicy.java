package dev.tidings.job.transport.network;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses a delivery may go to: public ones, and the networks an operator allows.
 *
 * <p>An address is judged by its bytes, in normal form, and so is every IPv4 address that it
 * carries: it is refused if any part of it is. Of IPv6 only what IANA has given out as global
 * unicast is public, and the well-known prefix of NAT64; an operator who opens a prefix of tunnels
 * or translators does not open what is behind them.
 */
final class AddressPolicy {

    private static final List<AddressBlock> PUBLIC_IPV6 =
            List.of(AddressBlock.of("2000::/3"), AddressBlock.of("64:ff9b::/96"));
    private static final int IPV4_LENGTH = 4;

    private final List<AddressBlock> closed = ClosedBlocks.read();
    private final List<AddressBlock> allowed;

    /**
     * A policy.
     *
     * @param allowedNetworks CIDRs that are allowed although they are not public
     * @throws IllegalArgumentException when one is no CIDR
     */
    AddressPolicy(List<String> allowedNetworks) {
        this.allowed = allowedNetworks.stream().map(AddressBlock::of).toList();
    }

    boolean allows(InetAddress address) {
        byte[] normal = EmbeddedIpv4.unmapped(address.getAddress());
        return allowsPart(normal) && EmbeddedIpv4.in(normal).stream().allMatch(this::allowsPart);
    }

    private boolean allowsPart(byte[] part) {
        return AddressBlock.anyContains(allowed, part) || isPublic(part);
    }

    private boolean isPublic(byte[] part) {
        boolean routed = part.length == IPV4_LENGTH || AddressBlock.anyContains(PUBLIC_IPV6, part);
        return routed && !AddressBlock.anyContains(closed, part);
    }
}
