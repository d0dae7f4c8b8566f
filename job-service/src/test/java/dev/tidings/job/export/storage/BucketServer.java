package dev.tidings.job.export.storage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A real S3-compatible server, S3Proxy over a directory, in a process of its own since its
 * libraries are not ours. It checks signatures.
 */
final class BucketServer implements AutoCloseable {

    static final String BUCKET = "exports";

    private static final String KEY = "test-key";
    private static final String SECRET = "test-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final URI url;

    private BucketServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts a server with an empty bucket; its data is in this directory. */
    static BucketServer start(Path directory) {
        try {
            int port = freePort();
            Files.createDirectories(directory.resolve("data").resolve(BUCKET));
            BucketServer server =
                    new BucketServer(
                            process(directory, port), URI.create("http://127.0.0.1:" + port));
            Awaitility.await().atMost(PATIENCE).until(() -> answers(port));
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What leads the service to it. */
    Map<String, String> configuration() {
        return Map.of(
                "tidings.exports.storage.bucket", BUCKET,
                "tidings.exports.storage.s3.endpoint", url.toString(),
                "tidings.exports.storage.s3.credentials.access-key-id", KEY,
                "tidings.exports.storage.s3.credentials.secret-access-key", SECRET);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static Process process(Path directory, int port) throws IOException {
        Path settings = directory.resolve("s3proxy.conf");
        Files.writeString(
                settings,
                """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=unused
                jclouds.credential=unused
                jclouds.filesystem.basedir=%s
                """
                        .formatted(port, KEY, SECRET, directory.resolve("data")));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("s3proxy.jar"),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "s3proxy.log"))
                .start();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
