package dev.tidings.job.export.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An S3-compatible server for a {@code @QuarkusTest}, and the settings that lead to it. */
public final class BucketServerResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable BucketServer server;

    @Override
    public Map<String, String> start() {
        try {
            BucketServer started = BucketServer.start(Files.createTempDirectory("bucket"));
            server = started;
            return Map.of(
                    "tidings.exports.storage.bucket",
                    BucketServer.BUCKET,
                    "quarkus.s3.endpoint-override",
                    started.url().toString(),
                    "quarkus.s3.aws.region",
                    "eu-central-1",
                    "quarkus.s3.path-style-access",
                    "true",
                    "quarkus.s3.aws.credentials.type",
                    "static",
                    "quarkus.s3.aws.credentials.static-provider.access-key-id",
                    BucketServer.KEY,
                    "quarkus.s3.aws.credentials.static-provider.secret-access-key",
                    BucketServer.SECRET);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
