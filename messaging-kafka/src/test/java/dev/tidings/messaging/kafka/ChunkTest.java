package dev.tidings.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkTest {

    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void boundsAChunkByMessagesAndByBytes() {
        assertThat(sizes(Chunk.of(elements(10, 1), 4, 1_000))).containsExactly(4, 4, 2);
        assertThat(sizes(Chunk.of(elements(4, 60), 4, 100))).containsExactly(1, 1, 1, 1);
        assertThat(sizes(Chunk.of(elements(1, 5_000), 4, 100))).containsExactly(1);
        assertThat(Chunk.of(List.of(), 4, 100)).isEmpty();
    }

    @Test
    void shrinksToATenthAndThenToSingleMessages() {
        // Given
        Chunk whole = Chunk.of(elements(100, 1), 100, 1_000).getFirst();

        // When
        List<Chunk> tenths = whole.shrunk(LATER);
        List<Chunk> singles = tenths.getFirst().shrunk(LATER);

        // Then
        assertThat(sizes(tenths)).hasSize(10).containsOnly(10);
        assertThat(sizes(singles)).hasSize(10).containsOnly(1);
        assertThat(singles).allMatch(chunk -> chunk.isAlone() && chunk.failures() == 2);
        assertThat(singles).allMatch(chunk -> chunk.notBefore().equals(LATER));
    }

    @Test
    void countsSuspicionsOnlyWhenOthersWentThrough() {
        // Given
        Chunk single = Chunk.of(elements(1, 1), 1, 1_000).getFirst();

        // When
        Chunk after = single.again(false, LATER).again(true, LATER);

        // Then
        assertThat(after.failures()).isEqualTo(2);
        assertThat(after.suspicions()).isEqualTo(1);
    }

    private static List<Integer> sizes(List<Chunk> chunks) {
        return chunks.stream().map(chunk -> chunk.elements().size()).toList();
    }

    private static List<Element> elements(int count, int bytes) {
        return IntStream.range(0, count)
                .mapToObj(each -> new Element(KafkaRecord.of("topic", new byte[bytes]), "payload"))
                .toList();
    }
}
