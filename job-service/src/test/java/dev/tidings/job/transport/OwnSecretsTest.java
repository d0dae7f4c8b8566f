package dev.tidings.job.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSecretsTest {

    private static final String SECRET = "p\"ä\\s/w:o&r<d 1+2=3";

    private final OwnSecrets secrets =
            OwnSecrets.of(Deliveries.webhook(Map.of("secret_key", SECRET)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "p\\\"ä\\\\s/w:o&r<d 1+2=3",
                "p\\\"ä\\\\s\\/w:o&r<d 1+2=3",
                "p\\\"\\u00e4\\\\s/w:o&r<d 1+2=3",
                "p\\\"\\u00e4\\\\s/w:o\\u0026r\\u003cd 1\\u002b2\\u003d3",
                "p\\\\\\\"ä\\\\\\\\s/w:o&r<d 1+2=3",
                "p&quot;ä\\s/w:o&amp;r&lt;d 1+2=3",
                "p\"ä\\\\s/w\\co&r<d 1+2=3",
                "p%22%C3%A4%5Cs%2Fw%3Ao%26r%3Cd+1%2B2%3D3",
                "p%22%c3%a4%5cs%2fw%3ao%26r%3cd%201%2b2%3d3",
                "p\"\uFFFD\\s/w:o&r<d 1+2=3"
            })
    void hidesASecretHoweverItIsEscaped(String form) {
        assertThat(secrets.mask("was: '" + form + "'")).isEqualTo("was: '********'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "user:", "\0user\0", "{\"secret_key\":\""})
    void hidesASecretInBase64WhateverIsBeforeIt(String before) {
        // Given
        byte[] bytes = (before + SECRET + "!?").getBytes(StandardCharsets.UTF_8);
        String inBase64 = Base64.getEncoder().encodeToString(bytes);
        String forAddresses = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        // Then
        assertHidden(inBase64, before);
        assertHidden(forAddresses.replace('-', '+').replace('_', '/'), before);
        assertThat(secrets.mask(forAddresses)).contains("********");
    }

    /** Whoever reads what is left learns at most the first and the last byte of it. */
    private void assertHidden(String inBase64, String before) {
        String masked = secrets.mask(inBase64);
        assertThat(masked).contains("********");
        String left = masked.substring(masked.indexOf("********") + 8);
        assertThat(left.length()).isLessThan(8);
        assertThat(masked.indexOf("********")).isLessThanOrEqualTo(before.length() * 4 / 3 + 2);
    }

    @Test
    void hidesASecretInHex() {
        String hex = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));
        assertThat(secrets.mask(hex)).isEqualTo("********");
        assertThat(secrets.mask(hex.toUpperCase(Locale.ROOT))).isEqualTo("********");
    }

    @Test
    void hidesASecretThatWasCutOff() {
        assertThat(secrets.mask("echo: " + SECRET.substring(0, 9))).isEqualTo("echo: ********");
    }

    @Test
    void hidesTheSecretsOfEachKindOfIntegration() {
        OwnSecrets queue =
                OwnSecrets.of(
                        Deliveries.integration(
                                "aws_sqs",
                                Map.of(
                                        "aws_access_key_id", "key-of-a-queue",
                                        "aws_secret_access_key", "abcd/efgh+ijkl",
                                        "url", "https://example.com/queue")));
        assertThat(queue.mask("key-of-a-queue abcd/efgh+ijkl")).isEqualTo("******** ********");
        OwnSecrets broker =
                OwnSecrets.of(
                        Deliveries.integration(
                                "stomp",
                                Map.of(
                                        "username", "somebody",
                                        "password", "something",
                                        "addresses", List.of("stomp://u:p%21ss@localhost"))));
        assertThat(broker.mask("somebody something p%21ss p!ss"))
                .isEqualTo("somebody ******** ******** ********");
    }

    @Test
    void hidesAShortSecretWhereItStandsAlone() {
        OwnSecrets odd = OwnSecrets.of(Deliveries.webhook(Map.of("secret_key", "it")));
        assertThat(odd.mask("it's a bit, \"it\"")).isEqualTo("********'s a bit, \"********\"");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String text = URLEncoder.encode("no secret & nothing like it", StandardCharsets.UTF_8);
        assertThat(secrets.mask(text)).isEqualTo(text);
        assertThat(OwnSecrets.of(Deliveries.webhook(Map.of())).mask(text)).isEqualTo(text);
    }
}
