package dev.tidings.local.receiver;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A webhook receiver on the loopback interface. It takes a request at any path and reacts to it as
 * its behaviour says, each in a virtual thread of its own, so any number may hang at a time.
 */
public final class Receiver implements AutoCloseable {

    /** An answer's head and body are two packets; the second must not wait for the first's ack. */
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int BACKLOG = 1_024;
    private static final byte[] CHUNK = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Consumer<Handled> observer;
    private volatile Behaviour behaviour;

    private Receiver(HttpServer server, Behaviour behaviour, Consumer<Handled> observer) {
        this.server = server;
        this.behaviour = behaviour;
        this.observer = observer;
    }

    /**
     * Starts a receiver.
     *
     * @param port 0 for any that is free
     * @param observer told of each delivery before it is answered, by many threads at once
     * @throws CannotStart when the port is in use
     */
    public static Receiver start(int port, Behaviour behaviour, Consumer<Handled> observer) {
        Receiver receiver = new Receiver(listen(port), behaviour, observer);
        receiver.server.setExecutor(receiver.threads);
        receiver.server.createContext("/", receiver::handle);
        receiver.server.start();
        return receiver;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Changes how deliveries are reacted to from now on. */
    public void behave(Behaviour changed) {
        behaviour = changed;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer listen(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (IOException taken) {
            throw new CannotStart("port %d is in use: choose another with --port".formatted(port));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Delivery delivery = delivery(exchange);
            Reaction reaction = behaviour.to(delivery);
            observer.accept(new Handled(delivery, reaction));
            react(exchange, reaction);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Delivery delivery(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return Delivery.of(
                Instant.now(),
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                firstValues(exchange.getRequestHeaders()),
                new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> firstValues(Headers headers) {
        return headers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, header -> header.getValue().getFirst()));
    }

    private void react(HttpExchange exchange, Reaction reaction)
            throws IOException, InterruptedException {
        switch (reaction) {
            case Reaction.Answer answer -> answer(exchange, answer);
            case Reaction.Flood flood -> flood(exchange, flood.bytes());
            case Reaction.Hang hang -> closed.await();
            case Reaction.Delayed delayed -> {
                pause(delayed.pause());
                react(exchange, delayed.then());
            }
        }
    }

    private static void answer(HttpExchange exchange, Reaction.Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void flood(HttpExchange exchange, long bytes) throws IOException {
        exchange.sendResponseHeaders(Behaviour.OK, bytes);
        try (OutputStream body = exchange.getResponseBody()) {
            for (long left = bytes; left > 0; left -= CHUNK.length) {
                body.write(CHUNK, 0, (int) Math.min(left, CHUNK.length));
            }
        }
    }

    /** Ends early when the receiver is closed. */
    private void pause(Duration pause) throws InterruptedException {
        closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
