package dev.tidings.bench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MarkTest {

    private static final Mark MARK = new Mark(7, 42, 1_790_000_000_123_456L);

    @Test
    void isFoundAnywhereInABody() {
        byte[] body =
                ("{\"resources\":\"{\\\"id\\\":\\\"" + MARK.text() + "\\\"}\"}").getBytes(US_ASCII);

        assertThat(Mark.find(body)).contains(MARK);
    }

    @Test
    void isWrittenAsItReads() {
        // Given
        byte[] bytes = new byte[Mark.LENGTH + 4];
        Arrays.fill(bytes, (byte) '.');

        // When
        Mark.write(bytes, 2, MARK.trial(), MARK.number(), MARK.due());

        // Then
        assertThat(new String(bytes, US_ASCII)).isEqualTo(".." + MARK.text() + "..");
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertThat(Mark.parse("bench-001")).isEmpty();
        assertThat(Mark.parse("{}")).isEmpty();
    }
}
