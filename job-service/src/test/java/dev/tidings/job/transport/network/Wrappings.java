package dev.tidings.job.transport.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** IPv4 addresses put into IPv6 addresses in all the ways that there are. */
public final class Wrappings {

    private static final byte[] PUBLIC = {8, 8, 4, 4};

    private Wrappings() {}

    /** Loopback, plain and in each of them. */
    public static Stream<byte[]> ofLoopback() {
        byte[] loopback = {127, 0, 0, 1};
        return Stream.concat(Stream.of(loopback), of(loopback).values().stream());
    }

    /** By the name of the way. */
    public static Map<String, byte[]> of(byte[] ipv4) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("mapped", mapped(ipv4));
        all.put("compatible", ending(ipv4));
        all.put("translated", with(ending(ipv4), 8, 0xff, 0xff));
        all.put("NAT64", nat64(ipv4));
        all.put("NAT64 of the network, 96", with(ending(ipv4), 0, 0, 0x64, 0xff, 0x9b, 0, 1));
        all.put("NAT64 of the network, 48", nat64Of48(ipv4));
        all.put("NAT64 of the network, 64", nat64Of64(ipv4));
        all.put("6to4", at(2, ipv4, with(new byte[16], 0, 0x20, 0x02)));
        all.put("Teredo server", teredo(ipv4, PUBLIC));
        all.put("Teredo client", teredo(PUBLIC, ipv4));
        all.put("ISATAP", isatap(ipv4, 0));
        all.put("ISATAP, universal", isatap(ipv4, 0x02));
        return all;
    }

    public static byte[] mapped(byte[] ipv4) {
        return with(ending(ipv4), 10, 0xff, 0xff);
    }

    static byte[] nat64(byte[] ipv4) {
        return with(ending(ipv4), 0, 0, 0x64, 0xff, 0x9b);
    }

    static byte[] isatap(byte[] ipv4, int flags) {
        byte[] address = with(ending(ipv4), 0, 0x26, 0x06, 0x47, 0);
        return with(address, 8, flags, 0, 0x5e, 0xfe);
    }

    private static byte[] nat64Of48(byte[] ipv4) {
        byte[] address = with(new byte[16], 0, 0, 0x64, 0xff, 0x9b, 0, 1);
        return with(address, 6, ipv4[0], ipv4[1], 0, ipv4[2], ipv4[3]);
    }

    private static byte[] nat64Of64(byte[] ipv4) {
        return at(9, ipv4, with(new byte[16], 0, 0, 0x64, 0xff, 0x9b, 0, 1, 0xab, 0xcd));
    }

    private static byte[] teredo(byte[] server, byte[] client) {
        byte[] inverted = new byte[4];
        for (int i = 0; i < 4; i++) {
            inverted[i] = (byte) ~client[i];
        }
        return at(12, inverted, at(4, server, with(new byte[16], 0, 0x20, 0x01)));
    }

    private static byte[] ending(byte[] ipv4) {
        return at(12, ipv4, new byte[16]);
    }

    private static byte[] at(int index, byte[] part, byte[] address) {
        byte[] copy = address.clone();
        System.arraycopy(part, 0, copy, index, part.length);
        return copy;
    }

    private static byte[] with(byte[] address, int index, int... bytes) {
        byte[] part = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            part[i] = (byte) bytes[i];
        }
        return at(index, part, Arrays.copyOf(address, 16));
    }
}
