package dev.tidings.job.transport.kafka;

import org.apache.kafka.common.network.InvalidReceiveException;
import org.jspecify.annotations.Nullable;

/**
 * How large a frame of a broker may be. The client reserves what the first four bytes of a frame
 * announce, and a peer that speaks another protocol announces anything: "HTTP" is 1.2 GB.
 */
final class FrameLimit {

    private final int largest;
    private volatile @Nullable InvalidReceiveException refused;

    FrameLimit(int largest) {
        this.largest = largest;
    }

    /**
     * Lets a frame pass that is to come.
     *
     * @throws InvalidReceiveException when it would be too large, so that its connection is closed
     */
    void check(int announced) {
        if (announced < 0 || announced > largest) {
            InvalidReceiveException refusal =
                    new InvalidReceiveException(
                            "the other side does not speak Kafka, or answers more than "
                                    + largest
                                    + " bytes: "
                                    + Integer.toUnsignedString(announced));
            refused = refusal;
            throw refusal;
        }
    }

    /** Why a frame was refused since this was asked for the last time. */
    @Nullable InvalidReceiveException takeRefusal() {
        InvalidReceiveException refusal = refused;
        refused = null;
        return refusal;
    }
}
