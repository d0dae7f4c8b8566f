package dev.tidings.job.export.storage;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the storage that the configuration asks for. */
final class StorageProducer {

    @Produces
    @Singleton
    ExportStorage storage(StorageConfig config, Vertx vertx) {
        return new FolderStorage(vertx, config.folder().toAbsolutePath());
    }
}
