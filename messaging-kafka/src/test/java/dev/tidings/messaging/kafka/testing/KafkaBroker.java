package dev.tidings.messaging.kafka.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka of one node in this process, broker and KRaft controller in one, on free loopback ports.
 * It can be stopped and started again, with the same data at the same address.
 */
public final class KafkaBroker implements AutoCloseable {

    private final Path directory;
    private final Properties settings;
    private final int port;
    private KafkaRaftServer server;

    private KafkaBroker(Path directory) {
        this.directory = directory;
        this.port = freePort();
        this.settings = settings(port, freePort());
        format();
        this.server = run();
    }

    /** Starts a new one in an empty directory. */
    public static KafkaBroker start(Path directory) {
        return new KafkaBroker(directory);
    }

    public String address() {
        return "localhost:" + port;
    }

    /** Makes topics, as a cluster's owner does: nothing else makes them. */
    public void topics(int partitions, List<String> names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.createTopics(
                            names.stream()
                                    .map(name -> new NewTopic(name, partitions, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    public void restart() {
        server = run();
    }

    @Override
    public void close() {
        stop();
    }

    private KafkaRaftServer run() {
        KafkaRaftServer started =
                new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        started.startup();
        return started;
    }

    private Properties settings(int broker, int controller) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@localhost:" + controller);
        properties.put(
                "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(broker, controller));
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", directory.resolve("data").toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("message.max.bytes", "12582912");
        return properties;
    }

    private void format() {
        try {
            Path file = Files.createDirectories(directory).resolve("server.properties");
            Files.write(
                    file,
                    settings.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.toList()));
            int status =
                    StorageTool.execute(
                            Stream.of("format", "-t", Uuid.randomUuid().toString(), "-c", file)
                                    .map(Object::toString)
                                    .toArray(String[]::new),
                            new PrintStream(PrintStream.nullOutputStream()));
            if (status != 0) {
                throw new IllegalStateException("the storage of Kafka could not be formatted");
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
