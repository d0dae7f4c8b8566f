package dev.tidings.job.export.storage;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Makes the storage that the configuration asks for. */
final class StorageProducer {

    @Produces
    @Singleton
    ExportStorage storage(StorageConfig config, Vertx vertx, Instance<S3AsyncClient> client) {
        return config.bucket()
                .<ExportStorage>map(bucket -> new BucketStorage(client.get(), bucket, vertx))
                .orElseGet(() -> new FolderStorage(vertx, config.folder().toAbsolutePath()));
    }
}
