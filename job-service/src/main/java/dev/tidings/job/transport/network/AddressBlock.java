package dev.tidings.job.transport.network;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;

/** A block of addresses of one family, written as CIDR. */
final class AddressBlock {

    private final byte[] first;
    private final int bits;

    private AddressBlock(byte[] address, int bits) {
        this.first = address;
        this.bits = bits;
        for (int bit = bits; bit < address.length * Byte.SIZE; bit++) {
            address[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
    }

    /**
     * The block that is written so.
     *
     * @param network such as {@code 10.0.0.0/8}, never a name
     * @throws IllegalArgumentException when it is no CIDR
     */
    static AddressBlock of(String network) {
        int slash = network.indexOf('/');
        byte[] address =
                slash < 1
                        ? null
                        : NetUtil.createByteArrayFromIpAddressString(
                                network.substring(0, slash).strip());
        if (address == null) {
            throw noNetwork(network);
        }
        int bits = bits(network, network.substring(slash + 1).strip());
        if (bits < 0 || bits > address.length * Byte.SIZE) {
            throw noNetwork(network);
        }
        return new AddressBlock(address, bits);
    }

    private static int bits(String network, String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException noNumber) {
            throw noNetwork(network);
        }
    }

    private static IllegalArgumentException noNetwork(String network) {
        return new IllegalArgumentException("not a network (CIDR): " + network);
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        int mask = 0xff << (Byte.SIZE - rest);
        return Arrays.equals(address, 0, whole, first, 0, whole)
                && (rest == 0 || ((address[whole] ^ first[whole]) & mask & 0xff) == 0);
    }

    static boolean anyContains(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    /** The lowest address. */
    byte[] first() {
        return first.clone();
    }

    /** The highest address. */
    byte[] last() {
        byte[] last = first.clone();
        for (int bit = bits; bit < last.length * Byte.SIZE; bit++) {
            last[bit / Byte.SIZE] |= (byte) (0x80 >> (bit % Byte.SIZE));
        }
        return last;
    }
}
