package dev.tidings.job.transport.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.job.testing.Peer;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Outcome.Reason;
import dev.tidings.job.transport.network.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a broker does that means harm, or is none: it harms its own integration. */
class HostileStompBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CONNECTED = "CONNECTED\nversion:1.2\nheart-beat:0,0\n\n\0";

    private final Vertx vertx = Vertx.vertx();
    private final StompUnderTest stomp =
            new StompUnderTest(vertx, Network.open(vertx, PATIENCE), Duration.ZERO);

    /** How it goes on and on. */
    private enum Flood {
        HEADER_LINES("CONNECTED\n", "a:b\n"),
        HEADER_LINES_OF_AN_ERROR(CONNECTED + "ERROR\n", "name:value\n"),
        ONE_LINE("CONNECTED\nversion:", "1"),
        LINE_ENDS("", "\n"),
        LINE_ENDS_AFTER_THE_LOGIN(CONNECTED, "\r\n"),
        CONTENT("ERROR\nmessage:no\n\n", "x"),
        LOGINS("", CONNECTED),
        RECEIPTS(CONNECTED, "RECEIPT\nreceipt-id:x\n\n\0"),
        MESSAGES(CONNECTED, "MESSAGE\nid:x\n\n\0"),
        HTTP("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n", "x"),
        TLS("\u0016\u0003\u0001\u0002\u0000\u0001", "\u0016\u0003\u0001\u0002\u0000\u0001"),
        NULS("", "\0");

        private final byte[] begin;
        private final byte[] endless;

        Flood(String begin, String endless) {
            this.begin = begin.getBytes(StandardCharsets.ISO_8859_1);
            this.endless = endless.repeat(1_000).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    @AfterEach
    void close() throws Exception {
        stomp.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource(Flood.class)
    void hangsUpOnABrokerThatGoesOnAndOn(Flood flood) throws IOException {
        try (Peer broker = Peer.flooding(flood.begin, flood.endless)) {
            // When
            Outcome outcome = stomp.send(queue(broker));

            // Then
            await().atMost(PATIENCE).until(() -> broker.ended() > 0);
            assertThat(outcome.statusCode()).isZero();
            assertThat(outcome.errorDetail()).isNotEmpty();
            assertThat(outcome).isNotInstanceOf(Outcome.Delivered.class);
            if (outcome instanceof Outcome.Unreachable none) {
                assertThat(none.reason()).isEqualTo(Reason.CLOSED);
            }
        }
    }

    @Test
    void hangsUpOnABrokerThatReadsNothing() throws IOException {
        // Given one that takes the login and then no more of many large messages
        try (Peer broker =
                        Peer.that(connection -> {
                            connection.getInputStream().read(new byte[65_536]);
                            connection
                                    .getOutputStream()
                                    .write(CONNECTED.getBytes(StandardCharsets.US_ASCII));
                            while (connection.getInputStream().available() >= 0) {
                                connection.getOutputStream().write('\n');
                                await().pollDelay(Duration.ofMillis(10)).until(() -> true);
                            }
                        });
                StompUnderTest impatient =
                        new StompUnderTest(
                                vertx,
                                Network.open(vertx, Duration.ofMillis(500)),
                                Duration.ZERO)) {
            // When
            Outcome outcome =
                    Uni.join()
                            .all(
                                    impatient.sending(impatient.large(), queue(broker)),
                                    impatient.sending(impatient.large(), queue(broker)))
                            .andFailFast()
                            .await()
                            .atMost(PATIENCE)
                            .getLast();

            // Then
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Unreachable.class,
                            none -> assertThat(none.reason()).isEqualTo(Reason.TIMEOUT));
            await().atMost(PATIENCE).until(() -> broker.ended() > 0);
        }
    }

    private static Destination.Stomp queue(Peer broker) {
        return StompUnderTest.queue("stomp://127.0.0.1:" + broker.port());
    }
}
