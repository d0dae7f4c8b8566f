package dev.tidings.job.transport.sqs;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A real ElasticMQ, and a consumer that is independent of what is tested. */
final class ElasticMq implements AutoCloseable {

    private static final int RECEIVED_AT_ONCE = 10;
    private static final int SECONDS_TO_WAIT = 5;

    private final SQSRestServer server;
    private final URI address;
    private final SqsAsyncClient consumer;

    private ElasticMq(SQSRestServer server, int port) {
        this.server = server;
        this.address = URI.create("http://localhost:" + port);
        this.consumer =
                SqsAsyncClient.builder()
                        .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                        .region(Region.EU_WEST_1)
                        .endpointOverride(address)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("consumer", "consumer")))
                        .build();
    }

    static ElasticMq start() {
        SQSRestServer server =
                SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
        return new ElasticMq(server, server.waitUntilStarted().localAddress().getPort());
    }

    URI queueThatDoesNotExist() {
        return address.resolve("/000000000000/nowhere");
    }

    URI standardQueue(String name) {
        return create(name, Map.of());
    }

    URI fifoQueue(String name) {
        return create(name + ".fifo", Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
    }

    private URI create(String name, Map<QueueAttributeName, String> attributes) {
        return URI.create(
                consumer.createQueue(queue -> queue.queueName(name).attributes(attributes))
                        .join()
                        .queueUrl());
    }

    /** What is in a queue now, ten at most; waits a little for the first. */
    List<Message> receive(URI queue) {
        return receive(queue, SECONDS_TO_WAIT);
    }

    boolean isEmpty(URI queue) {
        return receive(queue, 0).isEmpty();
    }

    private List<Message> receive(URI queue, int seconds) {
        return consumer.receiveMessage(request ->
                        request.queueUrl(queue.toString())
                                .maxNumberOfMessages(RECEIVED_AT_ONCE)
                                .waitTimeSeconds(seconds)
                                .messageAttributeNames("All")
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .join()
                .messages();
    }

    @Override
    public void close() {
        consumer.close();
        server.stopAndWait();
    }
}
