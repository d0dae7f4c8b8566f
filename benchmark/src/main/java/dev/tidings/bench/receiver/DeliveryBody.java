package dev.tidings.bench.receiver;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tidings.bench.wire.Bytes;
import dev.tidings.bench.wire.Mark;
import java.util.Optional;
import java.util.UUID;

/**
 * What a receiver wants to know of a delivery, found in its bytes without reading them as JSON,
 * which would cost more than all else the receiver does.
 */
record DeliveryBody(UUID job, int attempt, Mark mark) {

    private static final byte[] JOB = "\"id\":\"".getBytes(US_ASCII);
    private static final byte[] ATTEMPT = "\"attempt\":".getBytes(US_ASCII);
    private static final int UUID_LENGTH = 36;
    private static final int MOST_DIGITS = 5;

    /** Empty when the body is no delivery of a marked event. */
    static Optional<DeliveryBody> parse(byte[] body) {
        int job = Bytes.indexOf(body, JOB, 0);
        int attempt = Bytes.indexOf(body, ATTEMPT, 0);
        if (job < 0 || attempt < 0) {
            return Optional.empty();
        }
        return Mark.find(body).map(mark -> of(body, job + JOB.length, attempt, mark));
    }

    private static DeliveryBody of(byte[] body, int job, int attempt, Mark mark) {
        int digits = attempt + ATTEMPT.length;
        return new DeliveryBody(
                UUID.fromString(new String(body, job, UUID_LENGTH, US_ASCII)),
                (int) Bytes.number(body, digits, digits + MOST_DIGITS),
                mark);
    }
}
