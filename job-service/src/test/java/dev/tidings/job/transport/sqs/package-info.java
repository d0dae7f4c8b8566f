/** Tests of deliveries to SQS queues. */
@NullMarked
package dev.tidings.job.transport.sqs;

import org.jspecify.annotations.NullMarked;
