package dev.tidings.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenRequestTest {

    @Test
    void readsCredentialsWithEncodedCharacters() {
        assertThat(parse("client_id=a%2Db&client_secret=x%3D+%26&grant_type=client_credentials\n"))
                .isEqualTo(new Grant.ClientCredentials("a-b", "x= &"));
    }

    @Test
    void readsAnImplicitGrantWithoutASecret() {
        assertThat(parse("grant_type=implicit&client_id=a&client_secret="))
                .isEqualTo(new Grant.Implicit("a"));
    }

    @Test
    void takesTheFirstOfAFieldSentTwice() {
        assertThat(parse("grant_type=implicit&client_id=a&client_id=b"))
                .isEqualTo(new Grant.Implicit("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "grant_type", "grant_type=refresh_token", "grant_type=%"})
    void refusesWhatAsksForNoKnownGrant(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(TokenProblem.BadGrant.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=implicit",
                "grant_type=client_credentials&client_id=a",
                "grant_type=client_credentials&client_secret=a"
            })
    void refusesAGrantWithoutItsCredentials(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(TokenProblem.BadCredentials.class);
    }

    @Test
    void readsUpTo8KiB() {
        String form = "grant_type=implicit&client_id=a&x=";
        String full = form + "x".repeat(AccessTokenRequest.MAX_BYTES - form.length());

        assertThat(parse(full)).isEqualTo(new Grant.Implicit("a"));
        assertThatThrownBy(() -> parse(full + "x")).isInstanceOf(TokenProblem.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:x=+&", "a:x%3D%2B%26"})
    void readsCredentialsOfHttpBasicEncodedOrNot(String pair) {
        assertThat(parseWithBasic("grant_type=client_credentials&scope=events:read", pair))
                .isEqualTo(new Grant.ClientCredentials("a", "x=+&"));
    }

    @Test
    void takesTheCredentialsOfTheFormBeforeThoseOfHttpBasic() {
        assertThat(
                        parseWithBasic(
                                "grant_type=client_credentials&client_id=a&client_secret=b", "c:d"))
                .isEqualTo(new Grant.ClientCredentials("a", "b"));
    }

    @Test
    void takesTheSameIdInTheFormAndInHttpBasic() {
        assertThat(parseWithBasic("grant_type=client_credentials&client_id=A", "a:x"))
                .isEqualTo(new Grant.ClientCredentials("a", "x"));
        assertThatThrownBy(() -> parseWithBasic("grant_type=client_credentials&client_id=b", "a:x"))
                .isInstanceOf(TokenProblem.BadCredentials.class);
    }

    @Test
    void readsAnObjectOfJson() {
        assertThat(
                        parse(
                                """
                                {"grant_type":"client_credentials","client_id":"a",
                                 "client_secret":"x&=+","scope":null,"expires":0}
                                """))
                .isEqualTo(new Grant.ClientCredentials("a", "x&=+"));
        assertThat(parseWithBasic("{\"grant_type\":\"client_credentials\"}", "a:x"))
                .isEqualTo(new Grant.ClientCredentials("a", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"grant_type\":1}", "{\"grant_type\":\"implicit\"}}", "{}"})
    void refusesJsonThatAsksForNoKnownGrant(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(TokenProblem.BadGrant.class);
    }

    @Test
    void neverPrintsASecret() {
        assertThat(new Grant.ClientCredentials("a", "hush").toString()).doesNotContain("hush");
    }

    private static Grant parse(String body) {
        return AccessTokenRequest.parse(body.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Grant parseWithBasic(String body, String pair) {
        byte[] encoded = Base64.getEncoder().encode(pair.getBytes(StandardCharsets.UTF_8));
        return AccessTokenRequest.parse(
                body.getBytes(StandardCharsets.UTF_8),
                "Basic " + new String(encoded, StandardCharsets.US_ASCII));
    }
}
