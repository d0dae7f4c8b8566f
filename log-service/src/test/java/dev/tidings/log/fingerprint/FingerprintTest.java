package dev.tidings.log.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com, /",
        "https://example.com/, /",
        "https://example.com?x=1, /",
        "https://example.com/order-note.json, /order-note.json",
        "https://example.com:8443/orders/1001, /orders/{number}",
        "https://example.com/orders/1001.json?page=2#top, /orders/{number}.json",
        "https://example.com/api/v3/order-17, /api/v3/order-{number}",
        "/orders/0190a5c8-7b1e-7c3d-9f64-6c1b2f3d4e5f/lines, /orders/{uuid}/lines",
        "/files/deadbeef01, /files/{hex}",
        "/files/9f86d081884c7d659a2feaa0c55ad015, /files/{hex}",
        "/decade/facade, /decade/facade",
        "/t/AbCdEfGh1234567890XyZ, /t/{token}",
        "/internationalization, /internationalization",
        "shop, shop"
    })
    void replacesWhatDiffersFromCallToCall(String address, String path) {
        assertThat(of("E", "GET", address, 500L).path()).isEqualTo(path);
    }

    @Test
    void isTheSameForTheSameCause() {
        Fingerprint one = of("E", "post", "https://example.com/orders/1", 404L);
        Fingerprint same = of("E", "POST", "https://shop.example.com/orders/22?x", 404L);

        assertThat(one.id()).isEqualTo(same.id());
    }

    @Test
    void differsWithEachOfItsParts() {
        Fingerprint one = of("E", "GET", "/a", 404L);

        assertThat(one.id())
                .isNotEqualTo(of("F", "GET", "/a", 404L).id())
                .isNotEqualTo(of("E", "PUT", "/a", 404L).id())
                .isNotEqualTo(of("E", "GET", "/b", 404L).id())
                .isNotEqualTo(of("E", "GET", "/a", 403L).id())
                .isNotEqualTo(of("E", "GET", "/a", null).id());
    }

    @Test
    void holdsNothingThatCannotBeStored() {
        Fingerprint odd = of("a\0b\uD83D", "G\0", "/x\0" + "y".repeat(10_000), null);

        assertThat(odd.exceptionType()).isEqualTo("a\uFFFDb?");
        assertThat(odd.method()).isEqualTo("G\uFFFD");
        assertThat(odd.path()).startsWith("/x\uFFFDyyy").hasSizeLessThanOrEqualTo(2_048);
    }

    private static Fingerprint of(String type, String method, String address, @Nullable Long code) {
        return Fingerprint.of(type, method, address, code);
    }
}
