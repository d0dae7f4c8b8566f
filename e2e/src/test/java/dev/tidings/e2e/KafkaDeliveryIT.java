package dev.tidings.e2e;

import dev.tidings.job.testing.KafkaBroker;
import dev.tidings.job.testing.KafkaReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The way of an event to a topic of Kafka. */
class KafkaDeliveryIT extends BrokerContract {

    @TempDir private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init") // by start
    private static KafkaBroker broker;

    @SuppressWarnings("NullAway.Init") // by start
    private static KafkaReader reader;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(data.resolve("kafka"), BrokerCertificates.OF_THIS_HOST);
        reader = broker.reader();
    }

    @AfterAll
    static void stop() {
        reader.close();
        broker.close();
    }

    @Override
    String type() {
        return "kafka";
    }

    @Override
    String configuration() {
        return loggedIn(KafkaBroker.PASSWORD);
    }

    @Override
    String configurationWithTls() {
        return overTls(broker.tlsAddress());
    }

    @Override
    String configurationWithTheCertificateOfAnotherHost() {
        return overTls(broker.tlsAddressByNumber());
    }

    @Override
    String configurationWithAWrongPassword() {
        return loggedIn("wrong");
    }

    @Override
    List<String> received() {
        return reader.received().stream().map(KafkaReader.Received::body).toList();
    }

    @Override
    void stopBroker() {
        broker.kill();
    }

    @Override
    void startBrokerAgain() {
        broker.startAgain();
    }

    private static String loggedIn(String password) {
        return """
        {"topic": "%s", "brokers": ["%s"], "security_protocol": "SASL_PLAINTEXT",
         "sasl_mechanism": "SCRAM-SHA-256", "username": "%s", "password": "%s"}
        """
                .formatted(KafkaBroker.TOPIC, broker.saslAddress(), KafkaBroker.USERNAME, password);
    }

    private static String overTls(String address) {
        return """
        {"topic": "%s", "brokers": ["%s"], "security_protocol": "SSL"}
        """
                .formatted(KafkaBroker.TOPIC, address);
    }
}
