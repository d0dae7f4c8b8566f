package dev.tidings.bench.lab;

import dev.tidings.bench.agent.Agent;
import dev.tidings.bench.agent.AgentKind;
import dev.tidings.bench.agent.Control;
import dev.tidings.bench.wire.Json;
import dev.tidings.bench.wire.Trials;
import dev.tidings.local.process.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Generator or receiver, in a process of its own, and how it is told and asked. */
final class AgentProcess implements AutoCloseable {

    private static final int FIRST_FAULT = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI url;

    private AgentProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts one; it ends with this process at the latest, which holds its standard input. */
    static AgentProcess start(AgentKind kind) {
        try {
            Process process =
                    new ProcessBuilder(command(kind))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            return new AgentProcess(process, address(kind, process));
        } catch (IOException fault) {
            throw new CannotStart(kind.argument() + " cannot be run: " + fault.getMessage(), fault);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    URI url() {
        return url;
    }

    void put(String what, Object value) {
        exchange(to(what).PUT(BodyPublishers.ofByteArray(Json.bytes(value))));
    }

    void post(String what, Object value) {
        exchange(to(what).POST(BodyPublishers.ofByteArray(Json.bytes(value))));
    }

    void begin(List<Integer> trials) {
        put("trials", new Trials(trials));
    }

    <T> T get(String what, int trial, Class<T> type) {
        return Json.read(exchange(to(what + "/" + trial).GET()), type);
    }

    /** A table, read as it comes. */
    InputStream stream(String what, int trial) {
        return send(to(what + "/" + trial).GET(), BodyHandlers.ofInputStream());
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }

    private HttpRequest.Builder to(String what) {
        return HttpRequest.newBuilder(url.resolve(Control.PREFIX + what)).timeout(PATIENCE);
    }

    private byte[] exchange(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofByteArray());
    }

    private <T> T send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            var response = http.send(request.build(), handler);
            if (response.statusCode() >= FIRST_FAULT) {
                throw new IllegalStateException(response + " from an agent");
            }
            return response.body();
        } catch (IOException fault) {
            throw new UncheckedIOException("an agent does not answer", fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /**
     * The second compiler is left out: what it saves later it takes from the services in the first
     * minute. Collections are short, for what is kept lies in few large arrays.
     */
    private static List<String> command(AgentKind kind) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + kind.heapMegabytes() + "m",
                "-Xmn48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tidings.bench.Bench",
                kind.argument());
    }

    private static URI address(AgentKind kind, Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null || !line.startsWith(Agent.LISTENING)) {
            process.destroy();
            throw new CannotStart(kind.argument() + " does not start: " + line);
        }
        return URI.create("http://127.0.0.1:" + line.substring(Agent.LISTENING.length()));
    }
}
