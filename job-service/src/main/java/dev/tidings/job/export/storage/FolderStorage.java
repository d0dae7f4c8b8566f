package dev.tidings.job.export.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder, which the replicas of the service share if there are several. */
final class FolderStorage implements ExportStorage {

    private static final int READ_AT_ONCE = 64 * 1024;

    private final Vertx vertx;
    private final Path root;

    FolderStorage(Vertx vertx, Path root) {
        this.vertx = vertx;
        this.root = root;
    }

    @Override
    public Draft begin(ObjectName name) throws IOException {
        Path place = root.resolve(name.path());
        Private.folders(Objects.requireNonNull(place.getParent()));
        return FolderDraft.at(place);
    }

    @Override
    public Uni<StoredBytes> read(ObjectName name, long from, long length) {
        String path = root.resolve(name.path()).toString();
        OpenOptions reading = new OpenOptions().setRead(true).setWrite(false).setCreate(false);
        return Uni.createFrom()
                .completionStage(() -> vertx.fileSystem().open(path, reading).toCompletionStage())
                .map(file -> part(file, from, length));
    }

    @Override
    public void remove(ObjectName name) throws IOException {
        Files.deleteIfExists(root.resolve(name.path()));
    }

    @Override
    public void removeAll(UUID store, UUID job) throws IOException {
        Path folder = root.resolve(ObjectName.folder(store, job));
        for (Path file : filesOf(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() {}

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException nothingThere) {
            return List.of();
        }
    }

    private static StoredBytes part(AsyncFile file, long from, long length) {
        file.pause();
        file.setReadBufferSize(READ_AT_ONCE).setReadPos(from).setReadLength(length);
        return new StoredBytes(file, file::close);
    }
}
