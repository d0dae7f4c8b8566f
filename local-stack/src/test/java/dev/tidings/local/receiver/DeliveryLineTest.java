package dev.tidings.local.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryLineTest {

    private static final Delivery DELIVERY =
            delivery("{\"id\":\"job-1\",\"triggered_by\":\"order.created\",\"attempt\":2}");

    private final DeliveryLine line = new DeliveryLine(ZoneOffset.UTC, false);

    @Test
    void saysWhenWhatAndWhichAnswer() {
        // When
        String text = line.of(new Handled(DELIVERY, Reaction.Answer.of(500)));

        // Then
        assertThat(text).isEqualTo("10:15:30.250  order.created  job job-1  attempt 2  -> 500");
    }

    @Test
    void saysThatTheAnswerWaits() {
        // When
        Reaction late = new Reaction.Delayed(Duration.ofMillis(80), Reaction.Answer.of(200));

        // Then
        assertThat(line.of(new Handled(DELIVERY, late))).endsWith("-> 200 after 80 ms");
    }

    @Test
    void showsTheBodyWhenVerbose() {
        // Given
        DeliveryLine verbose = new DeliveryLine(ZoneOffset.UTC, true);

        // When
        String text = verbose.of(new Handled(DELIVERY, Reaction.Answer.of(200)));

        // Then
        assertThat(text).contains("\n  \"id\" : \"job-1\",\n");
    }

    @Test
    void saysWhatIsNoDelivery() {
        // When
        String text = line.of(new Handled(delivery("hello"), Reaction.Answer.of(200)));

        // Then
        assertThat(text).isEqualTo("10:15:30.250  POST /hook (no delivery of Tidings)  -> 200");
    }

    private static Delivery delivery(String body) {
        Instant at = Instant.parse("2026-01-01T10:15:30.250Z");
        return Delivery.of(at, "POST", "/hook", Map.of(), body);
    }
}
