package dev.tidings.kit.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://example.com                    | https://example.com
                    HTTPS://Example.com:8443/a?b=c         | https://Example.com:8443/a?b=c
                    http://example.com?b=c#part            | http://example.com?b=c
                    http://example.com:/a                  | http://example.com/a
                    http://example.com./a                  | http://example.com./a
                    http://no_such_service.invalid:8080/   | http://no_such_service.invalid:8080/
                    http://a-b_c/                          | http://a-b_c/
                    http://192.0.2.1:80/                   | http://192.0.2.1:80/
                    http://[2001:db8::1]:80/               | http://[2001:db8::1]:80/
                    http://[::ffff:192.0.2.1]/             | http://[::ffff:192.0.2.1]/
                    http://h/wébhook/grüße                 | http://h/w%C3%A9bhook/gr%C3%BC%C3%9Fe
                    http://h/x?n=Jürgen&x=日本&kept=%2Fa%20b | http://h/x?n=J%C3%BCrgen&x=%E6%97%A5%E6%9C%AC&kept=%2Fa%20b
                    http://h/a%C3%A4?x=[1]                 | http://h/a%C3%A4?x=[1]
                    http://h/x?😀                          | http://h/x?%F0%9F%98%80
                    https://bücher.example/hook            | https://xn--bcher-kva.example/hook
                    https://xn--bcher-kva.example          | https://xn--bcher-kva.example
                    stomp+ssl://broker_1:61614             | stomp+ssl://broker_1:61614
                    """)
    void isBroughtIntoTheFormInWhichItIsUsed(String written, String used) {
        assertThat(Address.read(written).found()).map(Address::toString).contains(used);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    example.com           | must begin with a scheme and a host, such as https://example.com
                    http:/example.com     | must begin with a scheme and a host, such as https://example.com
                    http://               | must have a host
                    http:///nowhere       | must have a host
                    http://:80            | must have a host
                    http://a b/           | must not have (U+0020) at character 9; percent-encode it in a path
                    http://h/{id}         | must not have '{' (U+007B) at character 10; percent-encode it in a path
                    http://h\\a           | must not have '\\' (U+005C) at character 9; percent-encode it in a path
                    http://h/100%         | must not have '%' (U+0025) at character 13 without two hexadecimal digits after it
                    http://h/[1]          | must not have '[' (U+005B) in its path; percent-encode it
                    http://a,b/           | must not have ',' (U+002C) in its host, which has letters, digits, dots, hyphens and underscores
                    http://h℀.example/    | must not have '/' (U+002F) in its host, which has letters, digits, dots, hyphens and underscores
                    http://127。1/         | must have a host that is a name or an address: one that ends in a number has to be of the form 192.0.2.1
                    http://a%62/          | must not have '%' (U+0025) in its host, which has letters, digits, dots, hyphens and underscores
                    http://u:p@h/         | must not have a user name or a password before the host (no '@')
                    http://h:http/        | must have a host and after a colon, if any, a port in digits
                    http://h:0/           | must have a port of 1 to 65535
                    http://h:65536/       | must have a port of 1 to 65535
                    http://h:999999999999 | must have a port of 1 to 65535
                    http://::1/           | must have a host and after a colon, if any, a port in digits
                    http://[fe80::1%25x]/ | must have an address of IPv6 between the brackets, and no zone (no '%')
                    http://[1]/           | must have an address of IPv6 between the brackets, and no zone (no '%')
                    http://127.1/         | must have a host that is a name or an address: one that ends in a number has to be of the form 192.0.2.1
                    http://0x7f.1/        | must have a host that is a name or an address: one that ends in a number has to be of the form 192.0.2.1
                    http://2130706433/    | must have a host that is a name or an address: one that ends in a number has to be of the form 192.0.2.1
                    http://0177.0.0.1/    | must have a host that is a name or an address: one that ends in a number has to be of the form 192.0.2.1
                    http://1.2.3.256/     | must have a host that is a name or an address: one that ends in a number has to be of the form 192.0.2.1
                    http://a..b/          | must have a host without two dots in a row or at its beginning
                    http://.a/            | must have a host without two dots in a row or at its beginning
                    http://-a.b/          | must have a host of which no part begins or ends with a hyphen (no '-a')
                    http://straße.example | must not have 'ß' (U+00DF) in its host, for it is not the same name everywhere; write the host in Punycode (xn--...)
                    """)
    void tellsWhatIsWrong(String written, String why) {
        assertThat(Address.read(written)).isEqualTo(new AddressReading.Refused(why));
    }

    @Test
    void showsCharactersThatNobodyCanSee() {
        assertThat(Address.read("http://h\u00a0/"))
                .isEqualTo(
                        new AddressReading.Refused(
                                "must not have (U+00A0) at character 9; percent-encode it in a"
                                        + " path"));
        assertThat(Address.read("http://h/\ud800"))
                .isEqualTo(
                        new AddressReading.Refused(
                                "must not have (U+D800) at character 10; percent-encode it in a"
                                        + " path"));
        assertThat(Address.read("http://h\n/")).isInstanceOf(AddressReading.Refused.class);
    }

    @Test
    void isBounded() {
        assertThat(Address.read("http://" + "a".repeat(64)))
                .isInstanceOf(AddressReading.Refused.class);
        assertThat(Address.read("http://" + "a.".repeat(130) + "a"))
                .isInstanceOf(AddressReading.Refused.class);
        assertThat(Address.read("http://a/" + "a".repeat(2_048)))
                .isEqualTo(new AddressReading.Refused("must have 2048 characters at most"));
    }
}
