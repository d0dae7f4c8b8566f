package dev.tidings.bench.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.bench.wire.Mark;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryBodyTest {

    private static final UUID JOB = UUID.fromString("0d1c4d2e-5b0a-5d3c-9a53-0f6d1f5f9a11");
    private static final Mark MARK = new Mark(2, 17, 1_790_000_000_000_000L);

    @Test
    void findsJobAttemptAndMark() {
        // Given
        String payload = "{\"data\":{\"type\":\"order\",\"id\":\"%s\"}}".formatted(MARK.text());
        String body =
                """
                {"id":"%s","store_id":"5b0a","triggered_by":"a_ext.created","attempt":12,\
                "integration":{"id":"f00"},"resources":"%s","payload":%s}\
                """
                        .formatted(JOB, payload.replace("\"", "\\\""), payload);

        // When, Then
        assertThat(DeliveryBody.parse(body.getBytes(UTF_8)))
                .contains(new DeliveryBody(JOB, 12, MARK));
    }

    @Test
    void isEmptyForWhatIsNoDelivery() {
        assertThat(DeliveryBody.parse("{\"id\":\"1\"}".getBytes(UTF_8))).isEmpty();
        assertThat(DeliveryBody.parse(new byte[0])).isEmpty();
    }
}
