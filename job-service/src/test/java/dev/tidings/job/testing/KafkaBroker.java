package dev.tidings.job.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real broker of Kafka in a process of its own, with listeners of several kinds. It can be killed
 * and started again with all that it holds.
 */
public final class KafkaBroker implements AutoCloseable {

    public static final String USERNAME = "tidings";
    public static final String PASSWORD = "pa ss";
    public static final String TOPIC = "orders";
    public static final int PARTITIONS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LARGEST_MESSAGE = 100_000;

    private final Path directory;
    private final int plain = FreePort.choose();
    private final int sasl = FreePort.choose();
    private final int tls = FreePort.choose();
    private final int liar = FreePort.choose();
    private final int controller = FreePort.choose();
    private @Nullable Process process;

    private KafkaBroker(Path directory, Certificate certificate) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        Files.writeString(settings(), text(certificate));
    }

    /** Starts one with a topic; without that topic is answered only when it is there. */
    public static KafkaBroker start(Path directory, Certificate certificate) {
        try {
            KafkaBroker broker = new KafkaBroker(directory, certificate);
            broker.startAgain();
            broker.createTopic();
            return broker;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Starts it, on the same ports, and waits until it answers. */
    public void startAgain() {
        try {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    KafkaMain.class.getName(),
                                    settings().toString(),
                                    data().toString(),
                                    "SCRAM-SHA-256=[name=%s,password=%s]"
                                            .formatted(USERNAME, PASSWORD))
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            directory.resolve("kafka.log").toFile()))
                            .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Awaitility.await().atMost(PATIENCE).until(this::answers);
    }

    /** Kills it. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** Where anybody may come. */
    public String address() {
        return "localhost:" + plain;
    }

    /** Where one has to log in, by PLAIN or SCRAM-SHA-256. */
    public String saslAddress() {
        return "localhost:" + sasl;
    }

    /** Where TLS is spoken. */
    public String tlsAddress() {
        return "localhost:" + tls;
    }

    /** The same by an address, which its certificate may not be for. */
    public String tlsAddressByNumber() {
        return "127.0.0.1:" + tls;
    }

    /** Where a client is told that the broker is at {@code 10.255.255.1}. */
    public String liarAddress() {
        return "localhost:" + liar;
    }

    /** Every message of the topic, read by Kafka's own consumer. */
    public KafkaReader reader() {
        return new KafkaReader(address());
    }

    @Override
    public void close() {
        kill();
    }

    private boolean answers() {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (Exception notYet) {
            return false;
        }
    }

    private void createTopic() {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Admin admin() {
        return Admin.create(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        address(),
                        CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        5_000));
    }

    private Path settings() {
        return directory.resolve("server.properties");
    }

    private Path data() {
        return directory.resolve("data");
    }

    private String text(Certificate certificate) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@localhost:%1$d
        controller.listener.names=CONTROLLER
        listeners=CONTROLLER://localhost:%1$d,PLAIN://localhost:%2$d,SASL://localhost:%3$d,\
        TLS://localhost:%4$d,LIAR://localhost:%5$d
        advertised.listeners=PLAIN://localhost:%2$d,SASL://localhost:%3$d,TLS://localhost:%4$d,\
        LIAR://10.255.255.1:%5$d
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAIN:PLAINTEXT,\
        SASL:SASL_PLAINTEXT,TLS:SSL,LIAR:PLAINTEXT
        inter.broker.listener.name=PLAIN
        sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256
        listener.name.sasl.plain.sasl.jaas.config=\
        org.apache.kafka.common.security.plain.PlainLoginModule required user_%6$s="%7$s";
        listener.name.sasl.scram-sha-256.sasl.jaas.config=\
        org.apache.kafka.common.security.scram.ScramLoginModule required;
        ssl.keystore.type=PKCS12
        ssl.keystore.location=%8$s
        ssl.keystore.password=%9$s
        ssl.key.password=%9$s
        log.dirs=%10$s
        message.max.bytes=%11$d
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        log.cleaner.enable=false
        num.network.threads=1
        num.io.threads=2
        background.threads=1
        """
                .formatted(
                        controller,
                        plain,
                        sasl,
                        tls,
                        liar,
                        USERNAME,
                        PASSWORD,
                        certificate.keyStore(),
                        Certificate.PASSWORD,
                        data(),
                        LARGEST_MESSAGE);
    }
}
