package dev.tidings.job.transport.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.Deliveries;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.network.Network;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

    private static final String ORDER = "{\"type\":\"order\",\"id\":\"o-1\",\"total\":1.10}";

    private final Vertx vertx = Vertx.vertx();
    private final CloudEvents events =
            new CloudEvents(Network.open(vertx, Duration.ofSeconds(1)).config());

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void hasEveryAttributeOfTheContract() {
        // Given
        Delivery delivery = delivery("order.created", "{\"data\":" + ORDER + "}");

        // When
        CloudEvent event = read(events.of(delivery));

        // Then
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).isEqualTo(delivery.job().toString());
        assertThat(event.getType()).isEqualTo("order.created");
        assertThat(event.getSource()).isEqualTo(URI.create("https://api.example.com"));
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getSubject()).isEqualTo("o-1");
        assertThat(event.getDataSchema())
                .isEqualTo(URI.create("https://schemas.example.com/order.json"));
        assertThat(event.getExtension("integrationid"))
                .isEqualTo(delivery.integration().id().toString());
        assertThat(event.getExtension("storeid")).isEqualTo(delivery.store().toString());
    }

    @Test
    void carriesTheResourceDigitForDigit() {
        String payload = "{ \"data\" : {\"total\":1.10,\"big\":1e400,\"note\":\"}\\\"é\"} }";

        assertThat(data(events.of(delivery("order.created", payload))))
                .isEqualTo("{\"total\":1.10,\"big\":1e400,\"note\":\"}\\\"é\"}");
    }

    @Test
    void namesOnlyTypeAndIdOfWhatWasDeleted() {
        String payload = "{\"data\":{\"type\":\"cart\",\"more\":{\"id\":\"x\"},\"id\":\"c-1\"}}";

        CloudEventMessage message = events.of(delivery("cart.deleted", payload));

        assertThat(data(message)).isEqualTo("{\"id\":\"c-1\",\"type\":\"cart\"}");
        assertThat(message.resourceId()).isEqualTo("c-1");
    }

    @Test
    void carriesWhatWasIncludedAsAMemberOfTheResource() {
        assertThat(data(events.of(including("{\"items\":[1]}"))))
                .isEqualTo(
                        "{\"type\":\"order\",\"id\":\"o-1\",\"total\":1.10,"
                                + "\"included\":{\"items\":[1]}}");
    }

    @Test
    void saysThatWhatWasIncludedIsLeftOut() {
        assertThat(data(events.withIncludedElided(including("{\"items\":[1]}"))))
                .isEqualTo(
                        "{\"type\":\"order\",\"id\":\"o-1\",\"total\":1.10,"
                                + "\"included\":{\"meta\":{\"includes_elided\":true}}}");
    }

    @Test
    void leavesNothingOutWhereNothingWasIncluded() {
        Delivery delivery = delivery("order.created", "{\"data\":" + ORDER + "}");

        assertThat(data(events.withIncludedElided(delivery))).isEqualTo(ORDER);
    }

    @Test
    void keepsAMemberOfTheResourceThatHasTheSameName() {
        String payload = "{\"data\":{\"included\":true},\"included\":{\"items\":[]}}";

        assertThat(data(events.of(delivery("order.created", payload))))
                .isEqualTo("{\"included\":true}");
    }

    @Test
    void hasNeitherSubjectNorSchemaWhereNoneIsKnown() {
        CloudEvent event = read(events.of(delivery("order.created", "{\"data\":{}}")));

        assertThat(event.getSubject()).isNull();
        assertThat(event.getDataSchema()).isNull();
    }

    private static Delivery including(String included) {
        return delivery("order.created", "{\"data\":" + ORDER + ",\"included\":" + included + "}");
    }

    private static Delivery delivery(String eventType, String payload) {
        return Deliveries.of(Deliveries.integration("aws_sqs", Map.of()), eventType, payload);
    }

    private static CloudEvent read(CloudEventMessage message) {
        return new JsonFormat().deserialize(message.json().getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands in the message: a reader would write numbers its own way. */
    private static String data(CloudEventMessage message) {
        Objects.requireNonNull(read(message).getData());
        String json = message.json();
        return json.substring(json.indexOf("\"data\":") + "\"data\":".length(), json.length() - 1);
    }
}
