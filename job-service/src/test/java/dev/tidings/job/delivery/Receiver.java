package dev.tidings.job.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** A webhook receiver whose answers the test decides, attempt by attempt. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ConcurrentLinkedQueue<JsonNode> received = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);

    private Receiver(IntUnaryOperator statusOfAttempt, boolean hangs) {
        this();
        server.createContext("/", exchange -> handle(exchange, statusOfAttempt, hangs));
    }

    private Receiver(HttpHandler handler) {
        this();
        server.createContext("/", handler);
    }

    private Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Answers each attempt, counted from 1, with this status. */
    static Receiver answering(IntUnaryOperator statusOfAttempt) {
        return new Receiver(statusOfAttempt, false);
    }

    /** Takes requests and answers none until {@link #release}. */
    static Receiver hanging() {
        return new Receiver(attempt -> 200, true);
    }

    /** Takes requests and answers each with what it was sent, its headers included. */
    static Receiver echoing() {
        return new Receiver(Receiver::echo);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        try (exchange) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            for (var header : exchange.getRequestHeaders().entrySet()) {
                String line = header.getKey() + ": " + String.join(", ", header.getValue()) + "\n";
                answer.write(line.getBytes(StandardCharsets.UTF_8));
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer.write(body);
            answer.write(Base64.getEncoder().encode(body));
            exchange.sendResponseHeaders(200, answer.size());
            answer.writeTo(exchange.getResponseBody());
        }
    }

    void release() {
        released.countDown();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<JsonNode> received(UUID job) {
        return received.stream()
                .filter(body -> body.path("id").asText().equals(job.toString()))
                .toList();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }

    private void handle(HttpExchange exchange, IntUnaryOperator statusOfAttempt, boolean hangs)
            throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            received.add(body);
            if (hangs) {
                released.await();
            }
            exchange.sendResponseHeaders(
                    statusOfAttempt.applyAsInt(body.path("attempt").asInt()), -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
