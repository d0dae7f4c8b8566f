package dev.tidings.job.transport.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    /** Each closed block that has no closed neighbour, and what is just outside of it. */
    private static final List<String> CLOSED_IPV4 =
            List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "168.63.129.16/32");

    private static final List<String> CLOSED_IN_GLOBAL_UNICAST =
            List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final List<String> CLOSED_OUTSIDE_OF_IT =
            List.of(
                    "::/128",
                    "::1/128",
                    "::/96",
                    "::ffff:0:0:0/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "100:0:0:1::/64",
                    "4000::/2",
                    "5f00::/16",
                    "8000::/1",
                    "fc00::/7",
                    "fd00:ec2::254/128",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8");

    private static final List<String> METADATA =
            List.of(
                    "168.63.129.16",
                    "169.254.169.254",
                    "169.254.170.2",
                    "100.100.100.200",
                    "192.0.0.192",
                    "fd00:ec2::254",
                    "fd20:ce::254");

    private final AddressPolicy policy = new AddressPolicy(List.of());

    static Stream<String> closedBlocks() {
        return Stream.of(CLOSED_IPV4, CLOSED_IN_GLOBAL_UNICAST, CLOSED_OUTSIDE_OF_IT)
                .flatMap(List::stream);
    }

    static Stream<String> blocksBetweenPublicOnes() {
        return Stream.of(CLOSED_IPV4, CLOSED_IN_GLOBAL_UNICAST).flatMap(List::stream);
    }

    static Stream<byte[]> closedIpv4Addresses() {
        return CLOSED_IPV4.stream().map(AddressBlock::of).flatMap(AddressPolicyTest::ends);
    }

    @ParameterizedTest
    @MethodSource("closedBlocks")
    void refusesAClosedBlockFromItsFirstAddressToItsLast(String network) {
        assertThat(ends(AddressBlock.of(network)))
                .allSatisfy(address -> assertThat(allows(address)).isFalse());
    }

    @ParameterizedTest
    @MethodSource("blocksBetweenPublicOnes")
    void allowsTheAddressesRightBesideAClosedBlock(String network) {
        // Given
        AddressBlock block = AddressBlock.of(network);

        // Then
        assertThat(Stream.of(beside(block.first(), -1), beside(block.last(), 1)))
                .allSatisfy(neighbours ->
                        assertThat(neighbours).allSatisfy(n -> assertThat(allows(n)).isTrue()));
    }

    @ParameterizedTest
    @MethodSource("closedIpv4Addresses")
    void refusesAClosedIpv4AddressHoweverItIsWrapped(byte[] ipv4) {
        Wrappings.of(ipv4).forEach((way, wrapped) -> assertThat(allows(wrapped)).as(way).isFalse());
    }

    @ParameterizedTest
    @MethodSource("closedIpv4Addresses")
    void doesNotOpenWhatIsBehindTunnelsAndTranslatorsWithThese(byte[] ipv4) {
        // Given
        AddressPolicy opened =
                new AddressPolicy(
                        List.of("::ffff:0:0:0/96", "64:ff9b:1::/48", "2001::/16", "2002::/16"));

        // Then
        Wrappings.of(ipv4)
                .forEach((way, wrapped) -> assertThat(allows(opened, wrapped)).as(way).isFalse());
    }

    @Test
    void allowsAPublicIpv4AddressInTheFormsThatAreInUse() throws UnknownHostException {
        byte[] ipv4 = {1, 1, 1, 1};

        assertThat(allows(Wrappings.mapped(ipv4))).isTrue();
        assertThat(allows(Wrappings.nat64(ipv4))).isTrue();
        assertThat(allows(Wrappings.isatap(ipv4, 0))).isTrue();
        assertThat(allows(InetAddress.getByName("2002:101:101::1").getAddress())).isFalse();
        assertThat(allows(InetAddress.getByName("::1.1.1.1").getAddress())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fe80::1%1", "::1%1", "fd12:3456::1%1", "64:ff9b::7f00:1%1"})
    void judgesAnAddressWithAZoneByItsBytes(String address) throws UnknownHostException {
        assertThat(policy.allows(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void refusesTheMetadataOfClouds() {
        assertThat(METADATA)
                .allSatisfy(address ->
                        assertThat(policy.allows(InetAddress.getByName(address))).isFalse());
    }

    @Test
    void refusesEveryBlockOfTheTables() {
        // Given what a mapped address is judged as is the address of IPv4
        AddressBlock mapped = AddressBlock.of("::ffff:0:0/96");

        // Then
        assertThat(ClosedBlocks.read())
                .hasSizeGreaterThan(50)
                .flatMap(block -> List.of(block.first(), block.last()))
                .filteredOn(address -> !mapped.contains(address))
                .allSatisfy(address -> assertThat(allows(address)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.31.196.1",
                "2606:4700::1111",
                "2a00:1450:4001::200e",
                "64:ff9b::101:101"
            })
    void allowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(policy.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void allowsAPrivateNetworkTheOperatorOpened() throws UnknownHostException {
        // Given
        AddressPolicy opened =
                new AddressPolicy(List.of("127.0.0.0/8", "::1/128", "fd00::/8", "64:ff9b:1::/48"));

        // Then
        assertThat(allows(opened, InetAddress.getByName("127.0.0.1").getAddress())).isTrue();
        assertThat(allows(opened, Wrappings.mapped(new byte[] {127, 0, 0, 1}))).isTrue();
        assertThat(opened.allows(InetAddress.getByName("::1"))).isTrue();
        assertThat(opened.allows(InetAddress.getByName("fd00::1"))).isTrue();
        assertThat(opened.allows(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(opened.allows(InetAddress.getByName("::"))).isFalse();
        Wrappings.of(new byte[] {8, 8, 8, 8})
                .forEach((way, wrapped) -> {
                    if (way.startsWith("NAT64 of the network")) {
                        assertThat(allows(opened, wrapped)).as(way).isTrue();
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost/8",
                "10.0.0.0",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "::/x"
            })
    void refusesAnAllowListThatIsNoCidr(String network) {
        assertThatThrownBy(() -> new AddressPolicy(List.of(network)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(network);
    }

    private boolean allows(byte[] address) {
        return allows(policy, address);
    }

    private static Stream<byte[]> ends(AddressBlock block) {
        return Stream.of(
                        List.of(block.first(), block.last()),
                        beside(block.first(), 1),
                        beside(block.last(), -1))
                .flatMap(List::stream)
                .filter(block::contains);
    }

    /** The address so many further on; none beyond the first and the last of all. */
    private static List<byte[]> beside(byte[] address, int step) {
        BigInteger neighbour = new BigInteger(1, address).add(BigInteger.valueOf(step));
        if (neighbour.signum() < 0 || neighbour.bitLength() > address.length * Byte.SIZE) {
            return List.of();
        }
        byte[] bytes = neighbour.toByteArray();
        byte[] result = new byte[address.length];
        int length = Math.min(bytes.length, result.length);
        System.arraycopy(bytes, bytes.length - length, result, result.length - length, length);
        return List.of(result);
    }

    /** As a resolver hands it out: an address of IPv6 that stays one, whatever it wraps. */
    private static boolean allows(AddressPolicy policy, byte[] address) {
        try {
            return policy.allows(
                    address.length == 4
                            ? InetAddress.getByAddress(address)
                            : Inet6Address.getByAddress(null, address, -1));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
