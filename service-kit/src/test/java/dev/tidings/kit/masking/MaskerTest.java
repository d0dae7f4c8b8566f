package dev.tidings.kit.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.json.VerbatimJson;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {

    private final Masker masker = new Masking(config(Map.of())).begin();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "PROXY_AUTHORIZATION",
                "Cookie",
                "Set-Cookie",
                "X-Api-Key",
                "apiKey",
                "api_key",
                "X-Shopify-Access-Token",
                "access_token",
                "refreshToken",
                "token",
                "password",
                "Password_Confirmation",
                "db-password",
                "client_secret",
                "X-MOLTIN-SECRET-KEY",
                "aws_secret_access_key",
                "private_key"
            })
    void hidesWhatIsNamedAsASecret(String name) throws IOException {
        assertThat(json("{\"" + name + "\":\"hush\"}"))
                .isEqualTo("{\"" + name + "\":\"********\"}");
        assertThat(masker.anything()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Cache-Control\":\"max-age=3600\",\"X-Own\":[\"a\"]}",
                "{\"tokens_used\":5,\"author\":\"a\",\"keyboard\":\"k\",\"secretary\":\"s\"}",
                "{\"password\":null,\"token\":\"\"}",
                "{\"note\":\"a=b\",\"html\":\"<input name=token value=x>\",\"text\":\"password: x\"}",
                "{\"number\":1.0,\"deep\":[{\"z\":1,\"a\":1e5}]}"
            })
    void leavesEverythingElseAsItIs(String sent) throws IOException {
        assertThat(json(sent)).isEqualTo(sent);
        assertThat(masker.anything()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a":[{"token":"x","n":1.0}]}      | {"a":[{"token":"********","n":1.0}]}
                    {"token":{"id":7,"of":["a",null]}} | {"token":{"id":"********","of":["********",null]}}
                    {"cookie":["a=1","b=2"]}           | {"cookie":["********","********"]}
                    {"pin":true,"pwd":true}            | {"pin":true,"pwd":"********"}
                    """)
    void hidesEveryValueInASecret(String sent, String masked) throws IOException {
        assertThat(json(sent)).isEqualTo(masked);
    }

    @Test
    void looksIntoTextsThatAreJson() throws IOException {
        assertThat(json("{\"body\":\"{\\\"password\\\": \\\"x\\\", \\\"n\\\": 1.0}\"}"))
                .isEqualTo("{\"body\":\"{\\\"password\\\":\\\"********\\\",\\\"n\\\":1.0}\"}");
        assertThat(json("{\"body\":\"[{\\\"inner\\\": \\\"{\\\\\\\"token\\\\\\\":1}\\\"}]\"}"))
                .isEqualTo(
                        "{\"body\":\"[{\\\"inner\\\":\\\"{\\\\\\\"token\\\\\\\":\\\\\\\"********\\\\\\\"}\\\"}]\"}");
    }

    @Test
    void keepsTheSpacesOfATextWithoutSecrets() {
        assertThat(masker.text("{\"a\" : 1}")).isEqualTo("{\"a\" : 1}");
        assertThat(masker.text("{'a': 1}")).isEqualTo("{'a': 1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://s.com/a?api_key=1&b=2        | https://s.com/a?api_key=********&b=2
                    https://s.com/a?b=2;token=x#top      | https://s.com/a?b=2;token=********#top
                    https://s.com/cb#access_token=x&n=1  | https://s.com/cb#access_token=********&n=1
                    https://s.com/a?api%5Fkey=1          | https://s.com/a?api%5Fkey=********
                    https://me:pass@s.com/a              | https://me:********@s.com/a
                    https://s.com/a?b=2                  | https://s.com/a?b=2
                    HTTP error (url: /x?token=abc) again | HTTP error (url: /x?token=******** again
                    """)
    void hidesParametersOfAddresses(String sent, String masked) {
        assertThat(masker.parameters(sent)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    grant_type=password&password=x&scope=a | grant_type=password&password=********&scope=a
                    https://s.com/?token=x                 | https://s.com/?token=********
                    my token=x is bad                      | my token=x is bad
                    """)
    void looksIntoFormsAndAddressesButNotIntoProse(String sent, String masked) {
        assertThat(masker.text(sent)).isEqualTo(masked);
    }

    @Test
    void readsHeadersThatAreOneText() {
        assertThat(masker.headers("Host: s.com\r\nauthorization: Basic abc def\r\nX-Own: 1"))
                .isEqualTo("Host: s.com\r\nauthorization: ********\r\nX-Own: 1");
        assertThat(masker.headers("{\"Cookie\":\"a\"}")).isEqualTo("{\"Cookie\":\"********\"}");
        assertThat(masker.headers("{'Accept': '*/*', 'X-Api-Key': 'abc', 'n': 1}"))
                .isEqualTo("{'Accept': '*/*', 'X-Api-Key': '********', 'n': 1}");
    }

    @Test
    void copesWithAMegabyte() {
        String form = "a=b&".repeat(250_000) + "token=x";
        String lines = "X-Own: 1\n".repeat(100_000) + "Cookie: x";

        assertThat(masker.text(form)).endsWith("&token=********");
        assertThat(masker.headers(lines)).endsWith("Cookie: ********");
        assertThat(masker.headers("'".repeat(1_000_000))).hasSize(1_000_000);
    }

    @Test
    void takesOtherNamesFromTheConfiguration() {
        Masker own = new Masking(config(Map.of("tidings.masking.names", "*pin,iban"))).begin();

        assertThat(own.parameters("?card-pin=1&IBAN=2&password=3"))
                .isEqualTo("?card-pin=********&IBAN=********&password=3");
    }

    @Test
    void refusesANameThatWouldHideEverything() {
        assertThatThrownBy(() -> SecretNames.of(List.of("password", " * ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String json(String sent) throws IOException {
        return VerbatimJson.write(masker.json(VerbatimJson.read(sent)));
    }

    private static MaskingConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(MaskingConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(MaskingConfig.class);
    }
}
