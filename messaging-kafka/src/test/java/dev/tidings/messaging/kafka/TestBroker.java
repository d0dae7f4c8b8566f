package dev.tidings.messaging.kafka;

import dev.tidings.messaging.kafka.testing.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The broker of the tests, with the topics that they need. */
public final class TestBroker implements QuarkusTestResourceLifecycleManager {

    private static final int PARTITIONS = 2;

    @SuppressWarnings("NullAway.Init") // set at the start
    private KafkaBroker broker;

    @Override
    public Map<String, String> start() {
        try {
            broker = KafkaBroker.start(Files.createTempDirectory(Path.of("target"), "kafka"));
            broker.topics(PARTITIONS, List.of("orders", "dead-letters"));
            return Map.of("kafka.bootstrap.servers", broker.address());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void stop() {
        broker.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(KafkaBroker.class));
    }
}
