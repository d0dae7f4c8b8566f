package dev.tidings.integration.trial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a trial is waited for. */
@ConfigMapping(prefix = "tidings.trials")
public interface TrialConfig {

    /** Longer than an attempt may take; after that the job is answered without it. */
    @WithDefault("12s")
    Duration patience();

    /** How often its log is looked for. */
    @WithDefault("200ms")
    Duration pollInterval();
}
