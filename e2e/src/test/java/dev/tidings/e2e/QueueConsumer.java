package dev.tidings.e2e;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Reads queues with the vendor's own client, and messages with the CloudEvents SDK. */
final class QueueConsumer implements AutoCloseable {

    private static final int AT_ONCE = 10;

    private final SqsClient sqs;

    QueueConsumer(int port) {
        this.sqs =
                SqsClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .region(Region.EU_WEST_1)
                        .endpointOverride(URI.create("http://localhost:" + port))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("consumer", "consumer")))
                        .build();
    }

    /** Makes a queue and tells its URL; a FIFO queue if the name ends that way. */
    String queue(String name) {
        Map<QueueAttributeName, String> attributes =
                name.endsWith(".fifo") ? Map.of(QueueAttributeName.FIFO_QUEUE, "true") : Map.of();
        return sqs.createQueue(queue -> queue.queueName(name).attributes(attributes)).queueUrl();
    }

    /** Takes all that is in a queue now. */
    List<Message> take(String queue) {
        List<Message> all = new ArrayList<>();
        List<Message> some = receive(queue);
        while (!some.isEmpty()) {
            some.forEach(message ->
                    sqs.deleteMessage(request ->
                            request.queueUrl(queue).receiptHandle(message.receiptHandle())));
            all.addAll(some);
            some = receive(queue);
        }
        return all;
    }

    static CloudEvent event(Message message) {
        return new JsonFormat().deserialize(message.body().getBytes(StandardCharsets.UTF_8));
    }

    private List<Message> receive(String queue) {
        return sqs.receiveMessage(request ->
                        request.queueUrl(queue)
                                .maxNumberOfMessages(AT_ONCE)
                                .messageAttributeNames("All")
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    @Override
    public void close() {
        sqs.close();
    }
}
