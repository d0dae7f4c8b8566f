package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrashTest {

    private final QueueFixture fixture = QueueFixture.create();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void deliversAgainWhatAKilledProcessHeld() throws IOException, InterruptedException {
        // Given
        fixture.sender().sendAll(Stream.of(Order.of(1)));
        Process holding = CrashingConsumer.start(fixture.databaseName());
        try (BufferedReader said = holding.inputReader()) {
            assertThat(said.lines().filter(line -> line.startsWith("holding")).findFirst())
                    .contains("holding [Order[number=1, note=order 1]]");
        }
        Receiver other = fixture.receiver(Map.of("poll-interval", "PT0.05S"));
        other.ask();
        assertThat(other.within(300)).isNull();
        // When
        holding.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        // Then
        assertThat(other.await().getPayload()).containsExactly(Order.of(1));
    }
}
