package dev.tidings.job.export.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the service of a test keep its exports in a bucket. */
public final class TestBucket implements QuarkusTestResourceLifecycleManager {

    private @Nullable BucketServer server;

    @Override
    public Map<String, String> start() {
        BucketServer started = BucketServer.start(Path.of("target/test-bucket").toAbsolutePath());
        server = started;
        return Map.of(
                "tidings.exports.storage.bucket",
                BucketServer.BUCKET,
                "quarkus.s3.endpoint-override",
                started.url().toString(),
                "quarkus.s3.path-style-access",
                "true",
                "quarkus.s3.aws.region",
                "eu-central-1",
                "quarkus.s3.aws.credentials.type",
                "static",
                "quarkus.s3.aws.credentials.static-provider.access-key-id",
                BucketServer.KEY,
                "quarkus.s3.aws.credentials.static-provider.secret-access-key",
                BucketServer.SECRET,
                "aws.requestChecksumCalculation",
                "when_required");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
