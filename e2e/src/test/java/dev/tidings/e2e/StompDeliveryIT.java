package dev.tidings.e2e;

import dev.tidings.job.testing.ArtemisBroker;
import dev.tidings.job.testing.ArtemisConsumer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The way of an event to an Artemis broker. */
class StompDeliveryIT extends BrokerContract {

    @TempDir private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init") // by start
    private static ArtemisBroker broker;

    @SuppressWarnings("NullAway.Init") // by start
    private static ArtemisBroker impostor;

    private final List<String> taken = new ArrayList<>();

    @BeforeAll
    static void start() {
        broker = ArtemisBroker.start(data.resolve("broker"), BrokerCertificates.OF_THIS_HOST);
        impostor = ArtemisBroker.start(data.resolve("impostor"), BrokerCertificates.OF_ANOTHER);
    }

    @AfterAll
    static void stop() {
        impostor.close();
        broker.close();
    }

    @Override
    String type() {
        return "stomp";
    }

    @Override
    String configuration() {
        return to(ArtemisBroker.PASSWORD, broker.address());
    }

    @Override
    String configurationWithTls() {
        return to(ArtemisBroker.PASSWORD, broker.tlsAddress());
    }

    @Override
    String configurationWithTheCertificateOfAnotherHost() {
        return to(ArtemisBroker.PASSWORD, impostor.tlsAddress());
    }

    @Override
    String configurationWithAWrongPassword() {
        return to("wrong", broker.address());
    }

    @Override
    List<String> received() {
        try (ArtemisConsumer consumer = broker.consumer()) {
            consumer.drain().forEach(message -> taken.add(message.body()));
        }
        return List.copyOf(taken);
    }

    @Override
    void stopBroker() {
        broker.stop();
    }

    @Override
    void startBrokerAgain() {
        broker.startAgain();
    }

    private static String to(String password, String address) {
        return """
        {"username": "%s", "password": "%s", "destination": "%s", "addresses": ["%s"]}
        """
                .formatted(
                        ArtemisBroker.USERNAME,
                        password.replace("\\", "\\\\"),
                        ArtemisBroker.QUEUE,
                        address);
    }
}
