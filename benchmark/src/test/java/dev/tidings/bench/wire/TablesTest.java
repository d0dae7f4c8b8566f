package dev.tidings.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {

    /** More than one chunk. */
    private static final int MANY = 20_000;

    @Test
    void arrivalsSurviveTheWay() throws IOException {
        // Given
        Arrivals arrivals = new Arrivals();
        Arrival first = new Arrival(10, 25, new UUID(1, 2), 0, 0, 1, true);
        Arrival odd = new Arrival(10, 25, new UUID(-1, -2), Mark.MOST_EVENTS, 65_535, 9, false);
        arrivals.add(first);
        arrivals.add(odd);

        // When
        Arrivals read = Arrivals.read(bytes(arrivals.pieces()));

        // Then
        assertThat(read.stream()).containsExactly(first, odd);
    }

    @Test
    void sendingsSurviveTheWayInAnyNumber() throws IOException {
        // Given
        Sendings sendings = new Sendings();
        for (int i = 0; i < MANY; i++) {
            sendings.add(new Sending(i, i + 1, i + 2, i * 100, 100, i % 2 == 0 ? 202 : 503));
        }

        // When
        Sendings read = Sendings.read(bytes(sendings.pieces()));

        // Then
        assertThat(read.size()).isEqualTo(MANY);
        assertThat(read.get(MANY - 1))
                .isEqualTo(new Sending(MANY - 1, MANY, MANY + 1, (MANY - 1) * 100, 100, 503));
    }

    @Test
    void aTableThatIsCutOffIsAFault() {
        InputStream cutOff = new ByteArrayInputStream(new byte[20]);

        assertThatThrownBy(() -> LongTable.read(cutOff, 2)).isInstanceOf(EOFException.class);
    }

    private static InputStream bytes(Stream<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return new ByteArrayInputStream(all.toByteArray());
    }
}
