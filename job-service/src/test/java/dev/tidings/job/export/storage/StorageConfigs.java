package dev.tidings.job.export.storage;

import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;

/** The configuration of storage, as it follows from properties. */
final class StorageConfigs {

    private static final int PRIORITY = 200;
    private static final int ORDINAL = 100;

    private StorageConfigs() {}

    static StorageConfig of(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverter(Path.class, PRIORITY, new PathConverter())
                .withMapping(StorageConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", ORDINAL))
                .build()
                .getConfigMapping(StorageConfig.class);
    }
}
