package dev.tidings.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void takesTheNetworkOfAnIpv6HostForOneAddress() {
        assertThat(Address.of("2001:db8:1:2::3")).isEqualTo(Address.of("2001:db8:1:2:ffff::4"));
        assertThat(Address.of("2001:db8:1:2::3")).isNotEqualTo(Address.of("2001:db8:1:3::3"));
    }

    @Test
    void takesAnIpv4AddressForItselfHoweverItIsWritten() {
        assertThat(Address.of("::ffff:192.0.2.1")).isEqualTo(Address.of("192.0.2.1"));
        assertThat(Address.of("192.0.2.1")).isNotEqualTo(Address.of("192.0.2.2"));
    }

    @Test
    void takesWhatIsNoAddressAsItIs() {
        assertThat(Address.of("unknown")).isEqualTo(new Address("unknown"));
        assertThat(Address.of(null)).isEqualTo(new Address(""));
    }
}
