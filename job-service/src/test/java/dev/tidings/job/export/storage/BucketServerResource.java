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
            return started.configuration();
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
