package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination.AwsSqs;
import dev.tidings.job.transport.cloudevent.CloudEvents;

/** A delivery brought to the size that SQS takes, or not. */
sealed interface Fitting {

    /** Ready to be sent. */
    record Fits(SqsMessage message) implements Fitting {}

    /** Over the limit even without what was included. */
    record TooLarge(String reason) implements Fitting {}

    static Fitting of(Delivery delivery, AwsSqs queue, CloudEvents events) {
        SqsMessage whole = SqsMessage.of(delivery, queue, events.of(delivery));
        if (whole.size() <= SqsMessage.MAX_SIZE) {
            return new Fits(whole);
        }
        SqsMessage elided = SqsMessage.of(delivery, queue, events.withIncludedElided(delivery));
        return elided.size() <= SqsMessage.MAX_SIZE
                ? new Fits(elided)
                : new TooLarge(
                        "The message has %d bytes, and SQS takes %d at most"
                                .formatted(elided.size(), SqsMessage.MAX_SIZE));
    }
}
