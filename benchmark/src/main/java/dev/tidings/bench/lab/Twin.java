package dev.tidings.bench.lab;

import dev.tidings.bench.machine.Memory;
import dev.tidings.bench.machine.ProcessGroup;
import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Another process of a service, started as the one that runs was, with ports of its own: what it
 * takes from the start to the first answer that it is ready, and what it needs then.
 */
public final class Twin implements AutoCloseable {

    private static final String PORT = "QUARKUS_HTTP_PORT";
    private static final String MANAGEMENT_PORT = "QUARKUS_MANAGEMENT_PORT";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long BETWEEN_LOOKS_NANOS = 500_000;

    private final Process process;
    private final URI url;
    private final URI management;
    private final Duration readyAfter;

    private Twin(Process process, URI url, URI management, long startedAt) {
        this.process = process;
        this.url = url;
        this.management = management;
        this.readyAfter = awaitReady(startedAt);
    }

    /** Starts it and returns when it is ready. */
    static Twin of(ProcessHandle running) {
        ProcessGroup original = ProcessGroup.alone("original", running);
        Map<String, String> environment = original.environment();
        int port = freePort();
        int managementPort = freePort();
        ProcessBuilder program =
                new ProcessBuilder(original.commandLine())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD);
        program.environment().clear();
        program.environment().putAll(environment);
        program.environment().put(PORT, String.valueOf(port));
        program.environment().put(MANAGEMENT_PORT, String.valueOf(managementPort));
        long startedAt = System.nanoTime();
        try {
            return new Twin(program.start(), url(port), url(managementPort), startedAt);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public Duration readyAfter() {
        return readyAfter;
    }

    public Memory memory() {
        return ProcessGroup.alone("twin", process.toHandle()).memory();
    }

    /** Answers so many requests of one client, one after another. */
    public void answer(int requests, String path, String token) {
        for (int request = 0; request < requests; request++) {
            int status = get(url.resolve(path), token);
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IllegalStateException(path + " is answered with " + status);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private Duration awaitReady(long startedAt) {
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new CannotStart("another process of a service does not become ready");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private boolean isReady() {
        try {
            return get(management.resolve("/health/ready"), "") == HttpURLConnection.HTTP_OK;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static int get(URI url, String token) {
        try {
            HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + token);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                connection.getInputStream().readAllBytes();
            }
            return status;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
