package dev.tidings.job.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** RabbitMQ with its STOMP adapter, where it is installed as Debian packages it. */
public final class RabbitBroker implements AutoCloseable {

    public static final String USER = "guest";
    public static final String PASSWORD = "guest";
    public static final String QUEUE = "/queue/orders";

    private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port = FreePort.choose();
    private final String names = Integer.toString(FreePort.choose());
    private final Process server;

    private RabbitBroker(Path folder) throws IOException {
        Path settings =
                Files.writeString(
                        folder.resolve("rabbitmq.conf"),
                        """
                        listeners.tcp.1 = 127.0.0.1:%d
                        stomp.listeners.tcp.1 = 127.0.0.1:%d
                        """
                                .formatted(FreePort.choose(), port));
        Path plugins = Files.writeString(folder.resolve("plugins"), "[rabbitmq_stomp].");
        ProcessBuilder start = new ProcessBuilder(SERVER.toString());
        start.environment()
                .putAll(
                        Map.of(
                                "HOME", folder.toString(),
                                "ERL_EPMD_PORT", names,
                                "RABBITMQ_DIST_PORT", Integer.toString(FreePort.choose()),
                                "RABBITMQ_NODENAME", "tidings" + names + "@localhost",
                                "RABBITMQ_CONFIG_FILE", settings.toString(),
                                "RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString(),
                                "RABBITMQ_LOG_BASE", folder.toString(),
                                "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString()));
        server =
                start.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out").toFile())
                        .start();
    }

    public static boolean isInstalled() {
        return Files.isExecutable(SERVER);
    }

    /** Starts one whose files are in this folder, and waits until it takes connections. */
    public static RabbitBroker start(Path folder) throws IOException {
        RabbitBroker broker = new RabbitBroker(folder);
        await().atMost(PATIENCE).until(broker::takesConnections);
        return broker;
    }

    public String address() {
        return "stomp://localhost:" + port;
    }

    /** Waits for a message of the queue, and gives its frame. */
    public String receive() throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            OutputStream out = socket.getOutputStream();
            write(out, "CONNECT\naccept-version:1.2\nhost:/\nlogin:guest\npasscode:guest\n\n\0");
            write(out, "SUBSCRIBE\nid:0\ndestination:" + QUEUE + "\nack:auto\n\n\0");
            String frame = frame(socket.getInputStream());
            while (!frame.startsWith("MESSAGE")) {
                frame = frame(socket.getInputStream());
            }
            return frame;
        }
    }

    private static void write(OutputStream out, String frame) throws IOException {
        out.write(frame.getBytes(StandardCharsets.UTF_8));
    }

    private static String frame(InputStream in) throws IOException {
        StringBuilder frame = new StringBuilder();
        for (int next = in.read(); next != 0; next = in.read()) {
            if (next < 0) {
                throw new IOException("the broker hung up after " + frame);
            }
            frame.append((char) next);
        }
        return frame.toString().strip();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private boolean takesConnections() {
        try (Socket socket = connect()) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The server, and what it has started to give nodes their names. */
    @Override
    public void close() throws Exception {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        new ProcessBuilder("epmd", "-port", names, "-kill").start().waitFor(10, TimeUnit.SECONDS);
    }
}
