package dev.tidings.job.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.testing.Certificate;
import dev.tidings.job.transport.network.Network;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a receiver with a certificate for {@code localhost}. */
class HttpOverTlsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    @TempDir static Path files;

    @SuppressWarnings("NullAway.Init") // by makeCertificate
    private static Certificate certificate;

    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void makeCertificate() {
        certificate = Certificate.of(files, "dns:localhost");
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void sendsToAReceiverWithATrustedCertificateAndKeepsTheConnection() throws Exception {
        // Given
        Network network = Network.trusting(vertx, DEADLINE, certificate.pem());
        int port = receiver();

        // Then
        assertThat(send(network, "localhost", port)).isEqualTo("for localhost, 1");
        assertThat(send(network, "localhost", port)).isEqualTo("for localhost, 2");
    }

    @Test
    void sendsNothingToAReceiverWhoseCertificateIsForAnother() throws Exception {
        // Given
        Network network = Network.trusting(vertx, DEADLINE, certificate.pem());

        // Then
        assertThat(fault(network, "127.0.0.1", receiver())).isInstanceOf(SSLException.class);
    }

    @Test
    void sendsNothingToAReceiverWithACertificateOfAnUnknownAuthority() throws Exception {
        assertThat(fault(Network.open(vertx, DEADLINE), "localhost", receiver()))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void readsNoCertificateOfManyKilobytes() throws Exception {
        // Given one that is trusted, and for this host and four thousand others
        String others =
                IntStream.range(0, 4_000)
                        .mapToObj(i -> ",dns:shop-" + i + ".example")
                        .collect(Collectors.joining());
        Certificate large = Certificate.of(files, "dns:localhost" + others);
        Network network = Network.trusting(vertx, DEADLINE, large.pem());

        // Then
        assertThat(fault(network, "localhost", receiver(large)))
                .isInstanceOf(SSLException.class)
                .hasStackTraceContaining("maximum allowed size");
    }

    private int receiver() throws Exception {
        return receiver(certificate);
    }

    private int receiver(Certificate certificate) throws Exception {
        HttpServerOptions options =
                new HttpServerOptions()
                        .setSsl(true)
                        .setSni(true)
                        .setKeyCertOptions(
                                new PfxOptions()
                                        .setPath(certificate.keyStore().toString())
                                        .setPassword(Certificate.PASSWORD));
        return vertx.createHttpServer(options)
                .requestHandler(new RequestCounter())
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    /** Tells which request of its connection one is. */
    private static final class RequestCounter implements Handler<HttpServerRequest> {
        private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

        @Override
        public void handle(HttpServerRequest request) {
            int nth = counts.merge(request.connection(), 1, Integer::sum);
            request.response()
                    .end("for " + request.connection().indicatedServerName() + ", " + nth);
        }
    }

    private static Throwable fault(Network network, String host, int port) throws Exception {
        try {
            throw new AssertionError("answered: " + send(network, host, port));
        } catch (ExecutionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }

    private static String send(Network network, String host, int port) throws Exception {
        HttpRequest request =
                new HttpRequest(
                        "POST", new Origin(true, host, port), "/", List.of(), Buffer.buffer("x"));
        return network.connections()
                .send(new UUID(0, 1), request, 1_000)
                .answer()
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .body()
                .toString();
    }
}
