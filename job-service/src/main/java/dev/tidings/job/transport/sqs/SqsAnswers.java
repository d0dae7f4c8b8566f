package dev.tidings.job.transport.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.TransportConfig;
import dev.tidings.job.transport.network.Faults;
import dev.tidings.job.transport.network.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Reads what SQS answers as outcomes. The body of one is what SQS said about the message. */
@ApplicationScoped
class SqsAnswers {

    /** For a message of a batch whose answer does not mention it. */
    static final Outcome NOT_MENTIONED =
            new Outcome.Unreachable(
                    Outcome.Reason.CLOSED, "SQS answered without mentioning the message");

    private static final int SENDER_FAULT = 400;
    private static final int SERVER_FAULT = 500;

    private final int responseCap;
    private final Clock clock;

    SqsAnswers(TransportConfig config, Clock clock) {
        this.responseCap = config.responseCap();
        this.clock = clock;
    }

    Outcome taken(SendMessageResponse answer) {
        return taken(answer.messageId(), answer.sequenceNumber());
    }

    /** Of each message of a batch, by the id of its entry. */
    Map<String, Outcome> entries(SendMessageBatchResponse answer) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (SendMessageBatchResultEntry entry : answer.successful()) {
            outcomes.put(entry.id(), taken(entry.messageId(), entry.sequenceNumber()));
        }
        for (BatchResultErrorEntry entry : answer.failed()) {
            outcomes.put(entry.id(), refused(entry));
        }
        return outcomes;
    }

    /** Of a call that failed. */
    Outcome fault(Throwable fault) {
        AwsErrorDetails error = error(fault);
        return error == null
                ? withoutAnswer(fault)
                : SqsError.of(error.errorCode())
                        .outcome(
                                error.sdkHttpResponse().statusCode(),
                                capped(error.rawResponse().asByteArray()),
                                error.errorCode(),
                                error.errorMessage(),
                                retryAfter(error));
    }

    /** Whether a batch was refused for what may be wrong with one of its messages. */
    boolean mayConcernOneMessage(Throwable fault) {
        AwsErrorDetails error = error(fault);
        return error != null && SqsError.of(error.errorCode()) == SqsError.MESSAGE;
    }

    private Outcome taken(String messageId, @Nullable String sequenceNumber) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("MessageId", messageId);
        if (sequenceNumber != null) {
            body.put("SequenceNumber", sequenceNumber);
        }
        return new Outcome.Delivered(200, body.toString());
    }

    /** The status is the one that the answer to this message alone would have had. */
    private Outcome refused(BatchResultErrorEntry entry) {
        String body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("Code", entry.code())
                        .put("Message", entry.message())
                        .put("SenderFault", entry.senderFault())
                        .toString();
        return SqsError.of(entry.code())
                .outcome(
                        entry.senderFault() ? SENDER_FAULT : SERVER_FAULT,
                        capped(body.getBytes(StandardCharsets.UTF_8)),
                        entry.code(),
                        entry.message(),
                        null);
    }

    private @Nullable Duration retryAfter(AwsErrorDetails error) {
        return RetryAfter.parse(
                error.sdkHttpResponse().firstMatchingHeader("Retry-After").orElse(null),
                clock.instant());
    }

    private String capped(byte[] body) {
        return new String(body, 0, Math.min(body.length, responseCap), StandardCharsets.UTF_8);
    }

    /** What the client finds wrong itself is an answer that SQS would not give. */
    private static Outcome withoutAnswer(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof SdkClientException unreadable
                ? new Outcome.Unreachable(
                        Outcome.Reason.CLOSED, "SQS: no answer of it: " + unreadable.getMessage())
                : Faults.outcome(fault);
    }

    private static @Nullable AwsErrorDetails error(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof AwsServiceException answer) {
                return answer.awsErrorDetails();
            }
        }
        return null;
    }
}
