package dev.tidings.job.transport.kafka;

import dev.tidings.job.transport.Destination;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The settings of the producer of one destination. */
final class KafkaSettings {

    private static final int LARGEST_REQUEST = 4_194_304;
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder();

    private KafkaSettings() {}

    /**
     * Makes them.
     *
     * @param within how long a message may wait for metadata, and how long for its brokers
     * @param authorities that are trusted when the destination names none; empty: the runtime's
     */
    static ProducerConfig of(
            Destination.Kafka destination,
            Duration within,
            long bufferSize,
            Optional<List<X509Certificate>> authorities) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, destination.brokers());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, within.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(within.toMillis()));
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(within.toMillis() / 2));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0L);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bufferSize);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        settings.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, destination.securityProtocol());
        logIn(settings, destination);
        trust(settings, destination, authorities);
        return new ProducerConfig(settings);
    }

    private static void logIn(Map<String, Object> settings, Destination.Kafka destination) {
        if (destination.securityProtocol().startsWith("SASL_")) {
            String mechanism = destination.saslMechanism();
            Class<?> module =
                    mechanism.equals("PLAIN") ? PlainLoginModule.class : ScramLoginModule.class;
            settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
            settings.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    "%s required username=%s password=%s;"
                            .formatted(
                                    module.getName(),
                                    quoted(destination.username()),
                                    quoted(destination.password())));
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void trust(
            Map<String, Object> settings,
            Destination.Kafka destination,
            Optional<List<X509Certificate>> authorities) {
        Optional<String> pem =
                destination.caCertificate().isEmpty()
                        ? authorities.map(KafkaSettings::pem)
                        : Optional.of(destination.caCertificate());
        pem.ifPresent(certificates -> {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, certificates);
        });
    }

    private static String pem(List<X509Certificate> certificates) {
        return certificates.stream().map(KafkaSettings::pem).collect(Collectors.joining());
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                    .formatted(BASE64.encodeToString(certificate.getEncoded()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
