package dev.tidings.job.export.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.export.download.ByteRange.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=10-19, 10, 10",
        "bytes=90-, 90, 10",
        "bytes=90-1000, 90, 10",
        "bytes=-10, 90, 10",
        "bytes=-1000, 0, 100",
        "bytes=0-, 0, 100",
    })
    void findsTheBytesAskedFor(String header, long from, long length) {
        assertThat(ByteRange.of(header, SIZE)).isEqualTo(new Part(from, length));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "bytes=-", "bytes=20-10", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
    void ignoresWhatIsNoSingleRange(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void knowsWhatTheFileDoesNotHave() {
        assertThat(ByteRange.of("bytes=100-", SIZE)).isEqualTo(new ByteRange.Unsatisfiable());
        assertThat(ByteRange.of("bytes=-0", SIZE)).isEqualTo(new ByteRange.Unsatisfiable());
    }
}
