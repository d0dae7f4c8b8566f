package dev.tidings.job.transport.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private final AddressPolicy policy = new AddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(policy.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "2606:4700::1111",
                "64:ff9b::101:101"
            })
    void allowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(policy.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void allowsAPrivateNetworkTheOperatorOpened() throws UnknownHostException {
        AddressPolicy opened = new AddressPolicy(List.of("127.0.0.0/8", "fd00::/8"));

        assertThat(opened.allows(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(opened.allows(InetAddress.getByName("fd00::1"))).isTrue();
        assertThat(opened.allows(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(opened.allows(InetAddress.getByName("::1"))).isFalse();
    }

    @Test
    void refusesAnAllowListThatIsNoCidr() {
        assertThatThrownBy(() -> new AddressPolicy(List.of("localhost")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost");
    }
}
