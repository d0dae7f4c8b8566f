package dev.tidings.job.export.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of exports are kept. */
@ConfigMapping(prefix = "tidings.exports.storage")
public interface StorageConfig {

    /** The folder, unless they are in a bucket. Replicas of the service must share it. */
    @WithDefault("exports")
    Path folder();

    /** The bucket; the server and the credentials are those of {@code quarkus.s3}. */
    Optional<String> bucket();
}
