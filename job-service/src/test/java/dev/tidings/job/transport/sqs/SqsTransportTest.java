package dev.tidings.job.transport.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Outcome;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Against a real ElasticMQ. */
class SqsTransportTest {

    private static final ElasticMq SQS = ElasticMq.start();

    private final SqsUnderTest transport = SqsUnderTest.open(Duration.ofSeconds(10));

    @AfterAll
    static void stopServer() {
        SQS.close();
    }

    @AfterEach
    void stop() throws Exception {
        transport.close();
    }

    @Test
    void deliversToAStandardQueue() {
        // Given
        URI queue = SQS.standardQueue("standard");
        Delivery delivery = QueueDeliveries.to(queue);

        // When
        Outcome outcome = transport.send(delivery);

        // Then
        Message message = onlyMessage(queue);
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Delivered(
                                200, "{\"MessageId\":\"" + message.messageId() + "\"}"));
        assertThat(message.messageAttributes())
                .extractingByKeys("trigger", "job-id", "content-type")
                .extracting(attribute -> attribute.stringValue())
                .containsExactly(
                        "order.created", delivery.job().toString(), "application/cloudevents+json");
        CloudEvent event = event(message);
        assertThat(event.getId()).isEqualTo(delivery.job().toString());
        assertThat(event.getSubject()).isEqualTo("o-1");
    }

    @Test
    void deliversToAFifoQueueInTheGroupOfTheResourceAndOnlyOnce() {
        // Given
        URI queue = SQS.fifoQueue("by-resource");
        Delivery delivery = QueueDeliveries.to(queue);

        // When the same job is attempted twice
        Outcome first = transport.send(delivery);
        Outcome second = transport.send(delivery);

        // Then
        assertThat(first.body()).contains("\"SequenceNumber\":");
        assertThat(second).isInstanceOf(Outcome.Delivered.class);
        Message message = onlyMessage(queue);
        assertThat(message.attributes())
                .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "o-1")
                .containsEntry(
                        MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID,
                        delivery.job().toString());
        assertThat(SQS.isEmpty(queue)).isTrue();
    }

    @Test
    void deliversToAFifoQueueInTheGroupOfTheStore() {
        // Given
        URI queue = SQS.fifoQueue("by-store");
        Delivery delivery = QueueDeliveries.grouped(queue, "store");

        // When
        transport.send(delivery);

        // Then
        assertThat(onlyMessage(queue).attributes())
                .containsEntry(
                        MessageSystemAttributeName.MESSAGE_GROUP_ID, delivery.store().toString());
    }

    @Test
    void reportsAQueueThatDoesNotExist() {
        // When
        Outcome outcome = transport.send(QueueDeliveries.to(SQS.queueThatDoesNotExist()));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.statusCode()).isEqualTo(400);
                            assertThat(refused.body()).contains("does not exist");
                            assertThat(refused.errorDetail())
                                    .startsWith(
                                            "SQS: the queue does not exist"
                                                    + " (QueueDoesNotExist): ");
                        });
    }

    @Test
    void leavesOutWhatWasIncludedInAMessageThatIsTooLarge() throws Exception {
        // Given
        URI queue = SQS.standardQueue("elided");
        String included = "{\"items\":[\"" + "x".repeat(300 * 1_024) + "\"]}";
        String payload =
                "{\"data\":{\"type\":\"order\",\"id\":\"o-1\"},\"included\":" + included + "}";

        // When
        Outcome outcome = transport.send(QueueDeliveries.withPayload(queue, payload));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(data(event(onlyMessage(queue))))
                .isEqualTo(
                        "{\"type\":\"order\",\"id\":\"o-1\","
                                + "\"included\":{\"meta\":{\"includes_elided\":true}}}");
    }

    @Test
    void givesUpOnAResourceThatIsTooLarge() {
        // Given
        URI queue = SQS.standardQueue("too-large");
        String payload =
                "{\"data\":{\"type\":\"order\",\"id\":\"" + "x".repeat(300 * 1_024) + "\"}}";

        // When
        Outcome outcome = transport.send(QueueDeliveries.withPayload(queue, payload));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Impossible.class,
                        impossible ->
                                assertThat(impossible.errorDetail())
                                        .matches(
                                                "The message has \\d+ bytes,"
                                                        + " and SQS takes 262144 at most"));
        assertThat(SQS.isEmpty(queue)).isTrue();
    }

    @Test
    void deliversAMessageOfExactlyTheLargestSize() {
        // Given
        URI queue = SQS.standardQueue("largest");
        int overhead = transport.sizeOf(QueueDeliveries.withPayload(queue, padded(0)));

        // When
        Outcome largest =
                transport.send(
                        QueueDeliveries.withPayload(queue, padded(SqsMessage.MAX_SIZE - overhead)));
        Outcome larger =
                transport.send(
                        QueueDeliveries.withPayload(
                                queue, padded(SqsMessage.MAX_SIZE - overhead + 1)));

        // Then
        assertThat(largest).isInstanceOf(Outcome.Delivered.class);
        assertThat(larger).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void deliversCharactersThatSqsWouldRefuse() {
        // Given
        URI queue = SQS.standardQueue("noncharacters");

        String payload = "{\"data\":{\"id\":\"o-1\",\"note\":\"\uFFFE and \uFFFF\"}}";

        // When
        Outcome outcome = transport.send(QueueDeliveries.withPayload(queue, payload));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(data(event(onlyMessage(queue))))
                .isEqualTo("{\"id\":\"o-1\",\"note\":\"\uFFFE and \uFFFF\"}");
    }

    private static String padded(int bytes) {
        return "{\"data\":{\"type\":\"order\",\"id\":\"o-1\",\"note\":\""
                + "x".repeat(bytes)
                + "\"}}";
    }

    private static Message onlyMessage(URI queue) {
        List<Message> messages = SQS.receive(queue);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static CloudEvent event(Message message) {
        return new JsonFormat().deserialize(message.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String data(CloudEvent event) {
        return new String(
                Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8);
    }
}
