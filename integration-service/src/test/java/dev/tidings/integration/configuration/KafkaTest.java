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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaTest {

    private final Faults faults = new Faults();

    @Test
    void needsATopicAndBrokersOnly() {
        // When
        Configuration read = read("{\"topic\": \"orders\", \"brokers\": [\"b:9092\"]}");
        // Then
        assertThat(faults.none()).isTrue();
        assertThat(read)
                .isEqualTo(
                        new Kafka(
                                "orders",
                                List.of("b:9092"),
                                "PLAINTEXT",
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void namesEachMissingMember() {
        // When
        read("{\"security_protocol\": \"SASL_SSL\"}");
        // Then
        assertThat(sources())
                .containsExactly(
                        "data.configuration.topic",
                        "data.configuration.brokers",
                        "data.configuration.username",
                        "data.configuration.password");
    }

    @ParameterizedTest
    @CsvSource({
        "broker:9092, true",
        "b-1.kafka.eu-west-1.amazonaws.com:9098, true",
        "[2001:db8::1]:9092, true",
        "broker, false",
        "broker_1:9092, true",
        "'[::1]:9092', true",
        "::1:9092, false",
        "broker:0, false",
        "broker:70000, false",
        "kafka://broker:9092, false",
        "user@broker:9092, false",
        "broker:9092/path, false"
    })
    void takesAddressesOfBrokers(String address, boolean good) {
        // When
        read("{\"topic\": \"orders\", \"brokers\": [\"%s\"]}".formatted(address));
        // Then
        assertThat(faults.none()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "with space", "a/b", "ümlaut"})
    void refusesTopicsThatKafkaDoesNotHave(String topic) {
        // When
        read("{\"topic\": \"%s\", \"brokers\": [\"b:9092\"]}".formatted(topic));
        // Then
        assertThat(sources()).containsExactly("data.configuration.topic");
    }

    @ParameterizedTest
    @CsvSource({
        "security_protocol, TLS",
        "sasl_mechanism, PLAIN",
        "username, tidings",
        "password, squirrel",
        "ca_certificate, squirrel",
        "message_key, job",
        "acks, 1"
    })
    void refusesWhatDoesNotGoWithTheRest(String member, String value) {
        // When
        read(
                "{\"topic\": \"orders\", \"brokers\": [\"b:9092\"], \"%s\": \"%s\"}"
                        .formatted(member, value));
        // Then
        assertThat(sources()).containsExactly("data.configuration." + member);
    }

    @Test
    void refusesWhatIsNoCertificate() {
        // When
        read(
                """
                {"topic": "orders", "brokers": ["b:9092"], "security_protocol": "SSL",
                 "ca_certificate": "-----BEGIN CERTIFICATE-----\\nsquirrel\\n-----END CERTIFICATE-----"}
                """);
        // Then
        assertThat(sources()).containsExactly("data.configuration.ca_certificate");
    }

    @Test
    void masksThePasswordAndShowsNoneAsText() {
        // When
        Configuration read =
                read(
                        """
                        {"topic": "orders", "brokers": ["b:9092"], "security_protocol": "SASL_SSL",
                         "sasl_mechanism": "SCRAM-SHA-512", "username": "u", "password": "squirrel"}
                        """);
        // Then
        assertThat(((Kafka) read.masked()).password()).isEqualTo("****rrel");
        assertThat(read.toString()).doesNotContain("squirrel");
    }

    private Configuration read(String json) {
        return ConfigurationRequest.read(
                IntegrationType.KAFKA, "data.configuration", parse(json), faults);
    }

    private List<@Nullable String> sources() {
        CommonProblem.Invalid invalid =
                catchThrowableOfType(CommonProblem.Invalid.class, faults::throwIfAny);
        return invalid.faults().stream().map(Fault::source).toList();
    }

    private static JsonNode parse(String json) {
        return JsonBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
