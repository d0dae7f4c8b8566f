package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an error code of SQS means for a delivery. */
enum SqsError {
    QUEUE_MISSING(
            "the queue does not exist",
            Set.of(
                    "AWS.SimpleQueueService.NonExistentQueue",
                    "AWS.SimpleQueueService.QueueDeletedRecently",
                    "QueueDoesNotExist",
                    "QueueDeletedRecently",
                    "InvalidAddress")),
    CREDENTIALS_REFUSED(
            "the credentials were refused",
            Set.of(
                    "AccessDenied",
                    "AccessDeniedException",
                    "AuthFailure",
                    "ExpiredToken",
                    "IncompleteSignature",
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "InvalidSecurity",
                    "InvalidSignatureException",
                    "KmsAccessDenied",
                    "MissingAuthenticationToken",
                    "NotAuthorized",
                    "OptInRequired",
                    "SignatureDoesNotMatch",
                    "UnrecognizedClientException")),
    THROTTLED(
            "it takes no more for now",
            Set.of(
                    "KmsThrottled",
                    "RequestLimitExceeded",
                    "RequestThrottled",
                    "SlowDown",
                    "Throttling",
                    "ThrottlingException",
                    "TooManyRequestsException")),
    MESSAGE(
            "the message cannot be taken",
            Set.of(
                    "AWS.SimpleQueueService.BatchRequestTooLong",
                    "BatchRequestTooLong",
                    "InvalidMessageContents",
                    "InvalidParameterValue",
                    "InvalidParameterValueException",
                    "MessageTooLong")),
    OTHER("the call was refused", Set.of());

    private static final Set<String> NEVER_TAKEN = Set.of("InvalidMessageContents");

    private final String meaning;
    private final Set<String> codes;

    SqsError(String meaning, Set<String> codes) {
        this.meaning = meaning;
        this.codes = codes;
    }

    static SqsError of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(error -> code != null && error.codes.contains(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** The outcome; nearly everything can be put right while the schedule lasts. */
    Outcome outcome(
            int status,
            String body,
            @Nullable String code,
            @Nullable String message,
            @Nullable Duration retryAfter) {
        String detail =
                "SQS: %s (%s)%s"
                        .formatted(
                                meaning,
                                code == null ? "status " + status : code,
                                message == null ? "" : ": " + message);
        return code != null && NEVER_TAKEN.contains(code)
                ? new Outcome.Rejected(status, body, detail, detail)
                : new Outcome.Refused(status, body, detail, retryAfter);
    }
}
