package dev.tidings.e2e;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.tidings.local.process.Ports;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pekko.actor.Terminated;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.jspecify.annotations.Nullable;
import scala.Function0;

/** A real ElasticMQ on one port, which keeps queues and messages on disk as SQS keeps them. */
final class ElasticMq implements AutoCloseable {

    private final Path data;
    private final int port = new Ports().next();
    private @Nullable Function0<Terminated> running;

    private ElasticMq(Path data) {
        this.data = data;
    }

    static ElasticMq start(Path data) {
        ElasticMq server = new ElasticMq(data);
        server.start();
        return server;
    }

    void start() {
        running = new ElasticMQServer(new ElasticMQServerConfig(config())).start();
    }

    void stop() {
        if (running != null) {
            running.apply();
            running = null;
        }
    }

    int port() {
        return port;
    }

    private Config config() {
        return ConfigFactory.parseMap(
                        Map.of(
                                "node-address.host",
                                "localhost",
                                "node-address.port",
                                port,
                                "rest-sqs.bind-hostname",
                                "127.0.0.1",
                                "rest-sqs.bind-port",
                                port,
                                "messages-storage.enabled",
                                true,
                                "messages-storage.uri",
                                "jdbc:h2:" + data.resolve("messages")))
                .withFallback(ConfigFactory.load());
    }

    @Override
    public void close() {
        stop();
    }
}
