package dev.tidings.local.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BalancerTest {

    private final int port = new Ports().next();
    private final List<ServerSocket> backends = new ArrayList<>();

    @AfterEach
    void closeBackends() throws IOException {
        for (ServerSocket backend : backends) {
            backend.close();
        }
    }

    @Test
    void sendsConnectionsToTheBackendsInTurn() throws IOException {
        // Given
        List<Integer> ports = List.of(backend("one"), backend("two"));

        // When
        try (Balancer balancer = Balancer.start(port, () -> ports)) {

            // Then
            assertThat(List.of(ask("?"), ask("?"), ask("?"), ask("?")))
                    .containsExactlyInAnyOrder("one?", "one?", "two?", "two?");
        }
    }

    @Test
    void passesABackendThatIsAway() throws IOException {
        // Given
        List<Integer> ports = List.of(new Ports().next(), backend("one"));

        // When
        try (Balancer balancer = Balancer.start(port, () -> ports)) {

            // Then
            assertThat(List.of(ask("?"), ask("?"))).containsExactly("one?", "one?");
        }
    }

    @Test
    void closesAConnectionForWhichThereIsNoBackend() throws IOException {
        try (Balancer balancer = Balancer.start(port, List::of)) {
            assertThat(ask("")).isEmpty();
        }
    }

    /** Answers each connection with its name and what it was sent. */
    private int backend(String name) throws IOException {
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        backends.add(server);
        Thread.ofVirtual()
                .start(() -> {
                    while (!server.isClosed()) {
                        answer(server, name);
                    }
                });
        return server.getLocalPort();
    }

    private static void answer(ServerSocket server, String name) {
        try (Socket socket = server.accept()) {
            byte[] sent = socket.getInputStream().readAllBytes();
            socket.getOutputStream().write(name.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(sent);
        } catch (IOException closed) {
            return;
        }
    }

    private String ask(String question) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(question.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
