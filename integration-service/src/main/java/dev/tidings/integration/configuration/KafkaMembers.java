package dev.tidings.integration.configuration;

import dev.tidings.integration.wire.TextRule;
import dev.tidings.kit.json.Fields;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the members of a configuration for Kafka, and what they must be for each other. */
final class KafkaMembers {

    private static final Set<String> PROTOCOLS =
            Set.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");
    private static final Set<String> MECHANISMS = Set.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");
    private static final Set<String> KEYS = Set.of("resource", "store");
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final int MAX_CREDENTIAL = 1_024;
    private static final int MAX_CERTIFICATE = 65_536;

    private KafkaMembers() {}

    static String topic(Fields fields) {
        String topic = fields.requiredText(Kafka.TOPIC);
        boolean legal = TOPIC.matcher(topic).matches() && !topic.equals(".") && !topic.equals("..");
        if (!topic.isBlank() && !legal) {
            fields.wrong(
                    Kafka.TOPIC,
                    "must be 1 to 249 of the characters a-z A-Z 0-9 . _ - but no dots alone");
        }
        return topic;
    }

    static List<String> brokers(Fields fields) {
        return Addresses.kafka(fields, Kafka.BROKERS);
    }

    static String protocol(Fields fields) {
        String protocol = fields.text(Kafka.SECURITY_PROTOCOL);
        return protocol == null
                ? "PLAINTEXT"
                : oneOf(fields, Kafka.SECURITY_PROTOCOL, protocol, PROTOCOLS);
    }

    /** Without SASL there is none; with it, {@code PLAIN} unless another is named. */
    static @Nullable String mechanism(Fields fields, String protocol) {
        String mechanism = fields.text(Kafka.SASL_MECHANISM);
        if (!usesSasl(protocol)) {
            refuse(fields, Kafka.SASL_MECHANISM, "a security_protocol with SASL");
            return null;
        }
        return mechanism == null
                ? "PLAIN"
                : oneOf(fields, Kafka.SASL_MECHANISM, mechanism, MECHANISMS);
    }

    static @Nullable String credential(Fields fields, String name, String protocol) {
        if (!usesSasl(protocol)) {
            refuse(fields, name, "a security_protocol with SASL");
            return null;
        }
        return TextRule.LINE.required(fields, name, MAX_CREDENTIAL);
    }

    static @Nullable String caCertificate(Fields fields, String protocol) {
        String certificate = fields.text(Kafka.CA_CERTIFICATE);
        if (certificate == null) {
            return null;
        }
        if (!protocol.endsWith("SSL")) {
            refuse(fields, Kafka.CA_CERTIFICATE, "a security_protocol with SSL");
            return null;
        }
        TextRule.TEXT.check(fields, Kafka.CA_CERTIFICATE, certificate, MAX_CERTIFICATE);
        if (!isCertificate(certificate)) {
            fields.wrong(Kafka.CA_CERTIFICATE, "must be certificates in PEM form");
        }
        return certificate;
    }

    static @Nullable String messageKey(Fields fields) {
        String key = fields.text(Kafka.MESSAGE_KEY);
        return key == null ? null : oneOf(fields, Kafka.MESSAGE_KEY, key, KEYS);
    }

    private static boolean usesSasl(String protocol) {
        return protocol.startsWith("SASL_");
    }

    private static void refuse(Fields fields, String name, String unless) {
        if (fields.text(name) != null) {
            fields.wrong(name, "needs " + unless);
        }
    }

    private static String oneOf(Fields fields, String name, String value, Set<String> choices) {
        if (!choices.contains(value)) {
            fields.wrong(
                    name,
                    "must be one of " + String.join(", ", choices.stream().sorted().toList()));
        }
        return value;
    }

    private static boolean isCertificate(String pem) {
        try {
            return pem.contains("-----BEGIN CERTIFICATE-----")
                    && !CertificateFactory.getInstance("X.509")
                            .generateCertificates(
                                    new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
                            .isEmpty();
        } catch (CertificateException unreadable) {
            return false;
        }
    }
}
