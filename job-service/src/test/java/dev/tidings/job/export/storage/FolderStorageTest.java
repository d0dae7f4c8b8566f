package dev.tidings.job.export.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.export.storage.ObjectName.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStorageTest extends StorageContract {

    @TempDir Path folder;

    @Override
    ExportStorage storage() {
        return new FolderStorage(VERTX, folder);
    }

    @Test
    void keepsFilesForTheirOwnerAlone() throws IOException {
        // Given
        UUID store = UUID.randomUUID();
        UUID job = UUID.randomUUID();

        // When
        ObjectName name = new ObjectName(store, job, UUID.randomUUID(), Encoding.IDENTITY);
        try (Draft draft = storage().begin(name)) {
            draft.publish();
        }

        // Then
        assertThat(permissions(folder.resolve(name.path()))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve(ObjectName.folder(store, job))))
                .isEqualTo("rwx------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void leavesNothingOfAJobBehind() throws IOException {
        // Given
        UUID store = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        ObjectName name = new ObjectName(store, job, UUID.randomUUID(), Encoding.IDENTITY);
        try (Draft draft = storage().begin(name)) {
            draft.out().write(1);
        }

        // When
        storage().removeAll(store, job);

        // Then
        try (Stream<Path> left = Files.walk(folder.resolve(store.toString()))) {
            assertThat(left).containsExactly(folder.resolve(store.toString()));
        }
    }
}
