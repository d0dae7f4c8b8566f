package dev.tidings.local.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static final String JOB = "0199aaaa-0000-7000-8000-000000000001";

    private final Recorder recorder = new Recorder();
    private final Receiver receiver = Receiver.start(0, Behaviour.answering(200), recorder);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        receiver.close();
        client.shutdownNow();
    }

    @Test
    void remembersWhatItGot() throws Exception {
        // When
        int status = send(1);

        // Then
        assertThat(status).isEqualTo(200);
        Delivery delivery = recorder.deliveries(JOB).getFirst();
        assertThat(delivery.event()).isEqualTo("order.created");
        assertThat(delivery.attempt()).isEqualTo(1);
        assertThat(delivery.method()).isEqualTo("POST");
        assertThat(delivery.path()).isEqualTo("/hook?a=b");
        assertThat(delivery.headers().get("x-moltin-integration-trigger"))
                .isEqualTo("order.created");
        assertThat(recorder.jobs()).containsExactly(JOB);
    }

    @Test
    void failsTheFirstAttempts() throws Exception {
        // Given
        receiver.behave(Behaviour.failingFirst(2, 503));

        // Then
        assertThat(List.of(send(1), send(2), send(3))).containsExactly(503, 503, 200);
    }

    @Test
    void answersInTurnAndStaysAtTheLast() throws Exception {
        // Given
        receiver.behave(Behaviour.answeringInTurn(500, 410));

        // Then
        assertThat(List.of(send(1), send(2), send(3))).containsExactly(500, 410, 410);
    }

    @Test
    void asksToRetryAfter() throws Exception {
        // Given
        receiver.behave(Behaviour.askingToRetryAfter(Duration.ofSeconds(3), 503));

        // When
        HttpResponse<InputStream> first = client.send(request(1), BodyHandlers.ofInputStream());

        // Then
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).contains("3");
        assertThat(send(2)).isEqualTo(200);
    }

    @Test
    void floodsTheSender() throws Exception {
        // Given
        receiver.behave(Behaviour.flooding(1_000_000));

        // When
        HttpResponse<byte[]> flood = client.send(request(1), BodyHandlers.ofByteArray());

        // Then
        assertThat(flood.body()).hasSize(1_000_000);
    }

    @Test
    void hangsInAnyNumberAndServesTheOthers() throws Exception {
        // Given
        receiver.behave(Behaviour.hanging());
        List<CompletableFuture<HttpResponse<Void>>> hanging =
                Stream.generate(() -> client.sendAsync(request(1), BodyHandlers.discarding()))
                        .limit(50)
                        .toList();
        await().until(() -> recorder.deliveries().size() == 50);

        // When
        receiver.behave(Behaviour.answering(204));

        // Then
        assertThat(send(2)).isEqualTo(204);
        assertThat(hanging).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void takesWhatIsNoDelivery() throws Exception {
        // When
        HttpRequest plain =
                HttpRequest.newBuilder(receiver.url())
                        .POST(BodyPublishers.ofString("hello"))
                        .build();
        int status = client.send(plain, BodyHandlers.discarding()).statusCode();

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(recorder.deliveries().getFirst().attempt()).isZero();
        assertThat(recorder.deliveries().getFirst().body()).isEqualTo("hello");
    }

    @Test
    void saysThatItsPortIsInUse() {
        // When
        int port = receiver.url().getPort();

        // Then
        assertThatThrownBy(() -> Receiver.start(port, Behaviour.answering(200), recorder))
                .isInstanceOf(CannotStart.class)
                .hasMessage("port " + port + " is in use: choose another with --port");
    }

    private int send(int attempt) throws IOException, InterruptedException {
        return client.send(request(attempt), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(int attempt) {
        String body =
                """
                {"id":"%s","triggered_by":"order.created","attempt":%d}\
                """
                        .formatted(JOB, attempt);
        return HttpRequest.newBuilder(receiver.url().resolve("/hook?a=b"))
                .header("X-MOLTIN-INTEGRATION-TRIGGER", "order.created")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
