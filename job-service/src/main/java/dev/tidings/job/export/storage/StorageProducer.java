package dev.tidings.job.export.storage;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Makes the storage that the configuration asks for. */
@Singleton
final class StorageProducer {

    private @Nullable S3AsyncClient client;

    /**
     * Makes it.
     *
     * @param unused there is a builder only where a client is asked for, too
     */
    @Produces
    @Singleton
    ExportStorage storage(
            StorageConfig config,
            Vertx vertx,
            S3AsyncClientBuilder bucketServer,
            Instance<S3AsyncClient> unused) {
        return config.bucket()
                .<ExportStorage>map(name -> new BucketStorage(client(bucketServer), name, vertx))
                .orElseGet(() -> new FolderStorage(vertx, config.folder().toAbsolutePath()));
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }

    /**
     * By its own accord the client adds checksums in a form that only AWS itself is sure to read.
     */
    private S3AsyncClient client(S3AsyncClientBuilder bucketServer) {
        S3AsyncClient made =
                bucketServer
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .build();
        client = made;
        return made;
    }
}
