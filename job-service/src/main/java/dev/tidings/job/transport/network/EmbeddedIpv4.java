package dev.tidings.job.transport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The IPv4 addresses that an IPv6 address carries, by all the ways that there are to put one in.
 * Whoever translates or tunnels connects to these.
 */
final class EmbeddedIpv4 {

    private static final AddressBlock MAPPED = AddressBlock.of("::ffff:0:0/96");
    private static final List<AddressBlock> IN_THE_LAST_BYTES =
            List.of(
                    AddressBlock.of("::/96"),
                    AddressBlock.of("::ffff:0:0:0/96"),
                    AddressBlock.of("64:ff9b::/96"));
    private static final AddressBlock NAT64_OF_THE_NETWORK = AddressBlock.of("64:ff9b:1::/48");
    private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");
    private static final AddressBlock TEREDO = AddressBlock.of("2001::/32");
    private static final AddressBlock UNSPECIFIED_AND_LOOPBACK = AddressBlock.of("::/127");

    /** Where RFC 6052, 2.2 puts the four bytes after a prefix of 48, 56, 64 and 96 bits. */
    private static final int[][] NAT64_LAYOUTS = {
        {6, 7, 9, 10}, {7, 9, 10, 11}, {9, 10, 11, 12}, {12, 13, 14, 15}
    };

    private static final int UNIVERSAL_BIT = 0x02;

    private EmbeddedIpv4() {}

    /**
     * The normal form of an address: one of IPv4 that is written as one of IPv6 (RFC 4291, 2.5.5.2)
     * is that of IPv4, for that is what systems connect to.
     */
    static byte[] unmapped(byte[] address) {
        return MAPPED.contains(address) ? Arrays.copyOfRange(address, 12, 16) : address;
    }

    /** All that an address carries; none if it is one of IPv4. */
    static List<byte[]> in(byte[] address) {
        List<byte[]> found = new ArrayList<>();
        if (AddressBlock.anyContains(IN_THE_LAST_BYTES, address)
                && !UNSPECIFIED_AND_LOOPBACK.contains(address)) {
            found.add(Arrays.copyOfRange(address, 12, 16));
        }
        if (NAT64_OF_THE_NETWORK.contains(address)) {
            found.addAll(translated(address));
        }
        if (SIX_TO_FOUR.contains(address)) {
            found.add(Arrays.copyOfRange(address, 2, 6));
        }
        if (TEREDO.contains(address)) {
            found.add(Arrays.copyOfRange(address, 4, 8));
            found.add(inverted(Arrays.copyOfRange(address, 12, 16)));
        }
        if (isIsatap(address)) {
            found.add(Arrays.copyOfRange(address, 12, 16));
        }
        return found;
    }

    /**
     * A network chooses the length of its prefix. What is behind the four bytes is zero, so that an
     * address whose end is zero is none of the longest prefix.
     */
    private static List<byte[]> translated(byte[] address) {
        boolean endsInZero = isZeroFrom(address, 12);
        return Arrays.stream(NAT64_LAYOUTS)
                .filter(layout ->
                        layout[0] == 12 ? !endsInZero : isZeroFrom(address, layout[3] + 1))
                .map(layout -> pick(address, layout))
                .toList();
    }

    private static boolean isZeroFrom(byte[] address, int from) {
        for (int i = from; i < address.length; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] pick(byte[] address, int[] layout) {
        byte[] picked = new byte[layout.length];
        for (int i = 0; i < layout.length; i++) {
            picked[i] = address[layout[i]];
        }
        return picked;
    }

    /** Teredo has the client's address with all bits turned (RFC 4380, 4). */
    private static byte[] inverted(byte[] address) {
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) ~address[i];
        }
        return address;
    }

    /**
     * An interface identifier {@code 0000:5efe} or {@code 0200:5efe} and the address (RFC 5214,
     * 6.1).
     */
    private static boolean isIsatap(byte[] address) {
        return address.length == 16
                && (address[8] & ~UNIVERSAL_BIT) == 0
                && address[9] == 0
                && address[10] == 0x5e
                && address[11] == (byte) 0xfe;
    }
}
