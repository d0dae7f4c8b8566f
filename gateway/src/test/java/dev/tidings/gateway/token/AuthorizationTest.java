package dev.tidings.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {

    @Test
    void readsABearerToken() {
        assertThat(Authorization.in("bearer  abc.def "))
                .isEqualTo(new Authorization.Bearer("abc.def"));
    }

    @Test
    void readsAKeyPairWhoseSecretHoldsAColon() {
        assertThat(Authorization.in("Basic " + base64("id:se:cret")))
                .isEqualTo(new Authorization.Basic("id", "se:cret"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Digest x"})
    void takesAnotherSchemeForNone(@Nullable String header) {
        assertThat(Authorization.in(header)).isEqualTo(new Authorization.Missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !", "Basic bm9jb2xvbg=="})
    void tellsCredentialsItCannotReadFromNone(String header) {
        assertThat(Authorization.in(header)).isEqualTo(new Authorization.Unreadable());
    }

    @Test
    void neverPrintsASecret() {
        assertThat(Authorization.in("Bearer abc").toString()).doesNotContain("abc");
        assertThat(Authorization.in("Basic " + base64("id:hush")).toString())
                .doesNotContain("hush");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
