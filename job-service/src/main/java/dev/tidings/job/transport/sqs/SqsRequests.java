package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.Destination.AwsSqs;
import dev.tidings.job.transport.http.Origin;
import dev.tidings.kit.address.Address;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpExecutionAttributes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsServiceClientConfiguration;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Requests to SQS, each with the credentials, the region and the endpoint of its queue. */
final class SqsRequests {

    private SqsRequests() {}

    static SendMessageRequest one(AwsSqs queue, SqsMessage message) {
        return SendMessageRequest.builder()
                .overrideConfiguration(configuration(queue))
                .queueUrl(queue.queue().toString())
                .messageBody(message.body())
                .messageAttributes(attributes(message))
                .messageGroupId(message.group())
                .messageDeduplicationId(deduplicationId(message))
                .build();
    }

    static SendMessageBatchRequest all(AwsSqs queue, List<QueuedMessage> batch) {
        return SendMessageBatchRequest.builder()
                .overrideConfiguration(configuration(queue))
                .queueUrl(queue.queue().toString())
                .entries(batch.stream().map(SqsRequests::entry).toList())
                .build();
    }

    /** By which an answer names the message of a batch. */
    static String entryId(QueuedMessage queued) {
        return queued.message().job().toString();
    }

    private static SendMessageBatchRequestEntry entry(QueuedMessage queued) {
        SqsMessage message = queued.message();
        return SendMessageBatchRequestEntry.builder()
                .id(entryId(queued))
                .messageBody(message.body())
                .messageAttributes(attributes(message))
                .messageGroupId(message.group())
                .messageDeduplicationId(deduplicationId(message))
                .build();
    }

    private static @Nullable String deduplicationId(SqsMessage message) {
        return message.group() == null ? null : message.job().toString();
    }

    private static Map<String, MessageAttributeValue> attributes(SqsMessage message) {
        return message.attributes().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                attribute ->
                                        MessageAttributeValue.builder()
                                                .dataType(SqsMessage.ATTRIBUTE_TYPE)
                                                .stringValue(attribute.getValue())
                                                .build()));
    }

    private static AwsRequestOverrideConfiguration configuration(AwsSqs queue) {
        return AwsRequestOverrideConfiguration.builder()
                .putExecutionAttribute(
                        SdkInternalExecutionAttribute.SDK_HTTP_EXECUTION_ATTRIBUTES,
                        SdkHttpExecutionAttributes.builder()
                                .put(
                                        SqsEndpoint.ATTRIBUTE,
                                        new SqsEndpoint(queue.store(), Origin.of(queue.queue())))
                                .build())
                .addPlugin(client -> configure(client, queue))
                .build();
    }

    private static void configure(SdkServiceClientConfiguration.Builder client, AwsSqs queue) {
        ((SqsServiceClientConfiguration.Builder) client)
                .region(Region.of(queue.region()))
                .endpointOverride(endpoint(queue.queue()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        queue.accessKeyId(), queue.secretAccessKey())));
    }

    /**
     * That of the queue, as far as the client takes it: its URLs have no underscore in a host. It
     * is not what is connected to, which {@link SqsEndpoint} tells.
     */
    private static URI endpoint(Address queue) {
        return URI.create(queue.scheme() + "://" + queue.authority().replace('_', '-'));
    }
}
