package dev.tidings.job.export.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3AsyncClient;

class BucketStorageTest extends StorageContract {

    @TempDir static Path directory;

    private static BucketServer server;
    private static S3AsyncClient client;

    @BeforeAll
    static void start() {
        server = BucketServer.start(directory);
        client = BucketClient.of(StorageConfigs.of(server.configuration()).s3());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Override
    ExportStorage storage() {
        return new BucketStorage(client, BucketServer.BUCKET, VERTX);
    }
}
