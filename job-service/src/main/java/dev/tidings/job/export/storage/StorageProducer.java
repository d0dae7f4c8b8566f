package dev.tidings.job.export.storage;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the storage that the configuration asks for. */
final class StorageProducer {

    @Produces
    @Singleton
    ExportStorage storage(StorageConfig config, Vertx vertx) {
        return config.bucket()
                .<ExportStorage>map(
                        bucket -> new BucketStorage(BucketClient.of(config.s3()), bucket, vertx))
                .orElseGet(() -> new FolderStorage(vertx, config.folder().toAbsolutePath()));
    }

    void close(@Disposes ExportStorage storage) {
        storage.close();
    }
}
