package dev.tidings.job.transport.kafka;

import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.network.Faults;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a failure of the Kafka client says of an attempt. */
final class KafkaFaults {

    private KafkaFaults() {}

    static Outcome outcome(Throwable fault) {
        return switch (fault) {
            case SendException send -> outcome(send);
            case SslAuthenticationException tls -> Faults.outcome(tlsFault(tls));
            case AuthenticationException refused ->
                    refused("The broker refused the login", refused);
            case AuthorizationException refused ->
                    refused("The broker does not permit this", refused);
            case UnknownTopicOrPartitionException unknown ->
                    refused("The topic does not exist", unknown);
            case RecordTooLargeException large ->
                    new Outcome.Rejected(
                            0,
                            text(large),
                            "The message is too large: " + text(large),
                            "The message is larger than the topic takes");
            case TimeoutException late ->
                    new Outcome.Unreachable(Outcome.Reason.TIMEOUT, "Timeout: " + text(late));
            case ApiException refused -> refused("The broker answered", refused);
            default -> fault.getCause() == null ? Faults.outcome(fault) : outcome(fault.getCause());
        };
    }

    /** A client that is late says so; why it is tells what happened to its connections. */
    private static Outcome outcome(SendException send) {
        Throwable reason = send.reason();
        if (!(reason instanceof TimeoutException)) {
            return outcome(reason);
        }
        return Optional.ofNullable(reason.getCause())
                .or(send::ofConnection)
                .map(KafkaFaults::outcome)
                .orElseGet(() -> outcome(reason));
    }

    private static Throwable tlsFault(SslAuthenticationException tls) {
        Throwable cause = tls.getCause();
        return cause == null ? new SSLException(text(tls)) : cause;
    }

    private static Outcome refused(String detail, Throwable refusal) {
        return new Outcome.Refused(0, text(refusal), detail + ": " + text(refusal), null);
    }

    private static String text(Throwable fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }
}
