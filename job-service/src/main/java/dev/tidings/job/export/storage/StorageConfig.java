package dev.tidings.job.export.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the files of exports are kept. */
@ConfigMapping(prefix = "tidings.exports.storage")
public interface StorageConfig {

    /** The folder, if that is where they are. */
    @WithDefault("exports")
    Path folder();
}
