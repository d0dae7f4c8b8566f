package dev.tidings.log.insight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** How insights are found. */
@ConfigMapping(prefix = "tidings.insights")
interface InsightConfig {

    /** A file of rules that are tried before those that come with the service. */
    Optional<Path> rules();

    /** How many logs of a window are looked at; of more than that, the newest. */
    @WithDefault("100000")
    @Min(100)
    @Max(1_000_000)
    int maxLogs();
}
