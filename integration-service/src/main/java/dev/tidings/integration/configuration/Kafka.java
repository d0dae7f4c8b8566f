package dev.tidings.integration.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.kit.json.Fields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A topic of Kafka; ours, not the contract's.
 *
 * @param brokers of the form {@code host:port}; others of the cluster are found through these
 * @param caCertificate PEM, of the authority that the brokers' certificates are from
 * @param messageKey what becomes the key of a message
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "KafkaConfiguration",
        description = "The password is shown masked. A superset of the contract.",
        requiredProperties = {"topic", "brokers"})
record Kafka(
        String topic,
        @Schema(examples = "broker.example.com:9092") List<String> brokers,
        @JsonProperty(SECURITY_PROTOCOL)
                @Schema(
                        enumeration = {"PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"},
                        defaultValue = "PLAINTEXT")
                String securityProtocol,
        @JsonProperty(SASL_MECHANISM)
                @Schema(
                        description = "With SASL only; PLAIN unless another is named.",
                        enumeration = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"})
                @Nullable String saslMechanism,
        @Schema(description = "Required with SASL.") @Nullable String username,
        @Schema(description = "Required with SASL.") @Nullable String password,
        @JsonProperty(CA_CERTIFICATE)
                @Schema(
                        description =
                                "PEM, with SSL only: the authorities that the brokers' certificates"
                                        + " are from, if not the well-known ones.")
                @Nullable String caCertificate,
        @JsonProperty(MESSAGE_KEY)
                @Schema(
                        description =
                                "What becomes the key of a message: the id of the resource it is"
                                        + " about, which is the default, or that of the store.",
                        enumeration = {"resource", "store"})
                @Nullable String messageKey)
        implements Configuration {

    static final String TOPIC = "topic";
    static final String BROKERS = "brokers";
    static final String SECURITY_PROTOCOL = "security_protocol";
    static final String SASL_MECHANISM = "sasl_mechanism";
    static final String USERNAME = "username";
    static final String PASSWORD = "password";
    static final String CA_CERTIFICATE = "ca_certificate";
    static final String MESSAGE_KEY = "message_key";

    public Kafka {
        brokers = List.copyOf(brokers);
    }

    static Kafka read(Fields fields) {
        fields.refuseOthersThan(
                Set.of(
                        TOPIC,
                        BROKERS,
                        SECURITY_PROTOCOL,
                        SASL_MECHANISM,
                        USERNAME,
                        PASSWORD,
                        CA_CERTIFICATE,
                        MESSAGE_KEY));
        String topic = KafkaMembers.topic(fields);
        List<String> brokers = KafkaMembers.brokers(fields);
        String protocol = KafkaMembers.protocol(fields);
        return new Kafka(
                topic,
                brokers,
                protocol,
                KafkaMembers.mechanism(fields, protocol),
                KafkaMembers.credential(fields, USERNAME, protocol),
                KafkaMembers.credential(fields, PASSWORD, protocol),
                KafkaMembers.caCertificate(fields, protocol),
                KafkaMembers.messageKey(fields));
    }

    @Override
    public IntegrationType type() {
        return IntegrationType.KAFKA;
    }

    @Override
    public Configuration masked() {
        return mapSecrets((field, secret) -> Masking.mask(secret));
    }

    @Override
    public Configuration mapSecrets(SecretMapping mapping) {
        return new Kafka(
                topic,
                brokers,
                securityProtocol,
                saslMechanism,
                username,
                password == null ? null : mapping.replace(PASSWORD, password),
                caCertificate,
                messageKey);
    }

    @Override
    public String toString() {
        return "Kafka[topic=" + topic + ", brokers=" + brokers + "]";
    }
}
