package dev.tidings.log.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidings.kit.testing.TestSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** The internal API of another service, over HTTP: answers what it was told, 404 to all else. */
public final class Neighbour {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore voice = new Semaphore(1);
    private HttpServer server;

    Neighbour() {
        server = listen(0);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void answers(String path, String json) {
        answers.put(path, json);
    }

    public int requests() {
        return requests.get();
    }

    /** Does something while this service is away: its port is closed. */
    public void whileAway(Runnable something) {
        int port = server.getAddress().getPort();
        server.stop(0);
        try {
            something.run();
        } finally {
            server = listen(port);
        }
    }

    /** Does something while this service takes requests and does not answer. */
    public void whileSilent(Runnable something) {
        voice.acquireUninterruptibly();
        try {
            something.run();
        } finally {
            voice.release();
        }
    }

    void stop() {
        server.stop(0);
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.createContext("/", this::answer);
            listening.start();
            return listening;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        voice.acquireUninterruptibly();
        voice.release();
        String json = isTrusted(exchange) ? answers.get(exchange.getRequestURI().getPath()) : null;
        byte[] body = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(json == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static boolean isTrusted(HttpExchange exchange) {
        return TestSecrets.INTERNAL.equals(
                exchange.getRequestHeaders().getFirst("X-Tidings-Internal"));
    }
}
