package dev.tidings.local.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.local.process.CannotStart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir Path directory;

    @Test
    void isHeldByOneAtATime() {
        // Given
        DataDirectory data = new DataDirectory(directory);
        DataLock held = DataLock.take(data);

        // Then
        assertThatThrownBy(() -> DataLock.take(data))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Tidings is running already in " + data.path());
        held.close();
        assertThatCode(() -> DataLock.take(data).close()).doesNotThrowAnyException();
    }
}
