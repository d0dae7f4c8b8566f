/** Deliveries to queues of Amazon SQS, several at once where they come together. */
@NullMarked
package dev.tidings.job.transport.sqs;

import org.jspecify.annotations.NullMarked;
