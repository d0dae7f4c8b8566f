package dev.tidings.integration.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.kit.json.Fields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
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
record Kafka(
        String topic,
        List<String> brokers,
        @JsonProperty(SECURITY_PROTOCOL) String securityProtocol,
        @JsonProperty(SASL_MECHANISM) @Nullable String saslMechanism,
        @Nullable String username,
        @Nullable String password,
        @JsonProperty(CA_CERTIFICATE) @Nullable String caCertificate,
        @JsonProperty(MESSAGE_KEY) @Nullable String messageKey)
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
