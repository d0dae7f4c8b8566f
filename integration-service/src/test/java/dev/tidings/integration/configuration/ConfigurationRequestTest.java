package dev.tidings.integration.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.json.JsonBody;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Fault;
import dev.tidings.kit.problem.Faults;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationRequestTest {

    private static final Webhook WEBHOOK = new Webhook("https://example.com/hook", "squirrel");
    private static final Stomp STOMP =
            new Stomp("tidings", "correct horse", "/queue/q", List.of("stomp://broker"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "https://example.com:8443/a/b?c=d",
                "HTTPS://EXAMPLE.COM/",
                "http://[2001:db8::1]:9000/hook",
                "http://10.0.0.1/",
                "http://no_such_service:8080/hook",
                "https://bücher.example/grüße?name=Jürgen"
            })
    void takesAnyHttpUrlWithAHost(String url) {
        assertThat(read(IntegrationType.WEBHOOK, "{\"url\": \"" + url + "\"}"))
                .isEqualTo(new Webhook(url, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    file:///etc/passwd               | must have a host
                    ftp://example.com                | must begin with http:// or https://
                    example.com                      | must begin with a scheme and a host, such as https://example.com
                    javascript:alert(1)              | must begin with a scheme and a host, such as https://example.com
                    http://                          | must have a host
                    http:///path                     | must have a host
                    https://user:secret@example.com/ | must not have a user name or a password before the host (no '@')
                    http://example.com:0/            | must have a port of 1 to 65535
                    http://example.com:65536/        | must have a port of 1 to 65535
                    http://exa mple.com/             | must not have (U+0020) at character 11; percent-encode it in a path
                    http://example.com/\\r\\nX: y   | must not have (U+000D) at character 20; percent-encode it in a path
                    http://exa,mple.com/             | must not have ',' (U+002C) in its host, which has letters, digits, dots, hyphens and underscores
                    http://example.com/{id}          | must not have '{' (U+007B) at character 20; percent-encode it in a path
                    """)
    void tellsWhatIsWrongWithAnAddress(String url, String why) {
        assertThat(faults(IntegrationType.WEBHOOK, "{\"url\": \"" + url + "\"}"))
                .containsExactly(
                        new Fault("data.configuration.url " + why, "data.configuration.url"));
    }

    @Test
    void tellsWhichOfSeveralAddressesIsWrongAndNeverRepeatsIt() {
        // Given
        String configuration =
                """
                {"username": "u", "password": "p", "destination": "/queue/q",
                 "addresses": ["stomp://good", "stomp://u:squirrel@bad"]}
                """;

        // Then
        assertThat(faults(IntegrationType.STOMP, configuration))
                .containsExactly(
                        new Fault(
                                "data.configuration.addresses must not have a user name or a"
                                        + " password before the host (no '@') (address 2)",
                                "data.configuration.addresses"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\r\\nX-Evil: 1", "tab\\t", "nul\\u0000", "grüße", " padded "})
    void refusesASecretThatCannotBeAHeader(String secret) {
        String configuration =
                "{\"url\": \"http://example.com\", \"secret_key\": \"" + secret + "\"}";
        assertThat(faults(IntegrationType.WEBHOOK, configuration))
                .extracting(Fault::source)
                .containsExactly("data.configuration.secret_key");
    }

    @Test
    void takesAnEmptySecretForNone() {
        assertThat(
                        read(
                                IntegrationType.WEBHOOK,
                                "{\"url\": \"http://example.com\", \"secret_key\": \"\"}"))
                .isEqualTo(new Webhook("http://example.com", null));
    }

    @Test
    void namesEachMissingMember() {
        assertThat(faults(IntegrationType.AWS_SQS, "{}"))
                .extracting(Fault::source)
                .containsExactly(
                        "data.configuration.url",
                        "data.configuration.aws_access_key_id",
                        "data.configuration.aws_secret_access_key",
                        "data.configuration.region");
        assertThat(faults(IntegrationType.STOMP, "{}"))
                .extracting(Fault::source)
                .containsExactly(
                        "data.configuration.username",
                        "data.configuration.password",
                        "data.configuration.destination",
                        "data.configuration.addresses");
    }

    @ParameterizedTest
    @CsvSource({"resource, true", "store, true", "customer, false", "'', false"})
    void takesWhatTheMessagesOfAQueueAreGroupedBy(String group, boolean good) {
        String configuration =
                """
                {"url": "https://sqs.eu-west-1.amazonaws.com/1/q.fifo", "region": "eu-west-1",
                 "aws_access_key_id": "id", "aws_secret_access_key": "key", "message_group": "%s"}
                """
                        .formatted(group);
        assertThat(faults(IntegrationType.AWS_SQS, configuration).isEmpty()).isEqualTo(good);
    }

    @Test
    void refusesMembersOfOtherTypes() {
        assertThat(
                        faults(
                                IntegrationType.WEBHOOK,
                                "{\"url\": \"http://example.com\", \"region\": \"eu\"}"))
                .containsExactly(
                        new Fault(
                                "data.configuration.region is unknown; allowed here: secret_key,"
                                        + " url",
                                "data.configuration.region"));
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(faults(IntegrationType.WEBHOOK, "[]"))
                .contains(new Fault("data.configuration must be an object", "data.configuration"));
    }

    @ParameterizedTest
    @CsvSource({
        "stomp://broker, true",
        "stomp://broker:61613, true",
        "stomp+ssl://b-1.mq.us-west-2.amazonaws.com:61614, true",
        "tcp://broker:61613, false",
        "stomp://broker_1:61613, true",
        "stomp://, false",
        "stomp://broker/path, false",
        "stomp://broker/, false",
        "stomp://user@broker, false",
        "broker:61613, false"
    })
    void takesAddressesOfBrokers(String address, boolean good) {
        String configuration =
                """
                {"username": "u", "password": "p", "destination": "/queue/q", "addresses": ["%s"]}
                """
                        .formatted(address);
        assertThat(faults(IntegrationType.STOMP, configuration).isEmpty()).isEqualTo(good);
    }

    @Test
    void refusesAListOfAddressesThatIsEmptyOrNoneAtAll() {
        for (String addresses : List.of("[]", "\"stomp://broker\"", "[1]")) {
            String configuration =
                    """
                    {"username": "u", "password": "p", "destination": "/queue/q", "addresses": %s}
                    """
                            .formatted(addresses);
            assertThat(faults(IntegrationType.STOMP, configuration))
                    .extracting(Fault::source)
                    .containsExactly("data.configuration.addresses");
        }
    }

    @Test
    void keepsMembersThatAChangeDoesNotName() {
        assertThat(change(WEBHOOK, "{\"url\": \"http://other.example.com\"}"))
                .isEqualTo(new Webhook("http://other.example.com", "squirrel"));
    }

    @Test
    void keepsASecretThatComesBackMasked() {
        assertThat(change(STOMP, "{\"username\": \"new\", \"password\": \"*********orse\"}"))
                .isEqualTo(
                        new Stomp("new", "correct horse", "/queue/q", List.of("stomp://broker")));
    }

    @Test
    void takesASecretThatIsNotTheMaskedOne() {
        assertThat(change(STOMP, "{\"password\": \"****orse\"}"))
                .isEqualTo(new Stomp("tidings", "****orse", "/queue/q", List.of("stomp://broker")));
    }

    @Test
    void takesASecretAwayByNull() {
        assertThat(change(WEBHOOK, "{\"secret_key\": null}"))
                .isEqualTo(new Webhook("https://example.com/hook", null));
    }

    @Test
    void showsNoSecretAsText() {
        assertThat(WEBHOOK.toString() + STOMP + sqs()).doesNotContain("squirrel", "horse", "key");
    }

    private static AwsSqs sqs() {
        return new AwsSqs("https://sqs.example.com", "the-key-id", "the-key", "eu-west-1", null);
    }

    private static Configuration read(IntegrationType type, String json) {
        Faults faults = new Faults();
        Configuration configuration =
                ConfigurationRequest.read(type, "data.configuration", parse(json), faults);
        faults.throwIfAny();
        return configuration;
    }

    private static Configuration change(Configuration current, String json) {
        Faults faults = new Faults();
        Configuration changed =
                ConfigurationRequest.change(current, "data.configuration", parse(json), faults);
        faults.throwIfAny();
        return changed;
    }

    private static List<Fault> faults(IntegrationType type, String json) {
        CommonProblem.Invalid refused =
                catchThrowableOfType(CommonProblem.Invalid.class, () -> read(type, json));
        return refused == null ? List.of() : refused.faults();
    }

    private static JsonNode parse(String json) {
        return JsonBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
