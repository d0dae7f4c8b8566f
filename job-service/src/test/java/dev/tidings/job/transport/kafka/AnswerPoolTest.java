package dev.tidings.job.transport.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.network.InvalidReceiveException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPoolTest {

    private static final int LARGEST = 100;

    private final FrameLimit limit = new FrameLimit(LARGEST);
    private final AnswerPool pool = new AnswerPool(limit, LARGEST);

    @Test
    void reservesForABrokersConnectionsTogetherTwoAnswersOfTheLargestSizeAndOneMore() {
        // Given as many connections as a cluster likes, each of which announces and sends nothing
        List<ByteBuffer> reserved = new ArrayList<>();
        reserved.add(pool.tryAllocate(LARGEST - 1));
        for (int i = 0; i < 1_000; i++) {
            ByteBuffer buffer = pool.tryAllocate(LARGEST);
            if (buffer != null) {
                reserved.add(buffer);
            }
        }

        // Then
        assertThat(reserved).hasSize(3);
        assertThat(pool.isOutOfMemory()).isTrue();

        // When
        pool.release(reserved.getLast());

        // Then
        assertThat(pool.isOutOfMemory()).isFalse();
        assertThat(pool.tryAllocate(LARGEST)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {LARGEST + 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void refusesWhatIsTooLargeAndRemembersWhyOnce(int announced) {
        assertThatThrownBy(() -> pool.tryAllocate(announced))
                .isInstanceOf(InvalidReceiveException.class);
        assertThat(limit.takeRefusal()).isNotNull();
        assertThat(limit.takeRefusal()).isNull();
        assertThat(pool.availableMemory()).isEqualTo(pool.size());
    }
}
