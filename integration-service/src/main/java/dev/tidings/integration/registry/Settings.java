package dev.tidings.integration.registry;

import dev.tidings.integration.configuration.Configuration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a client decides about an integration.
 *
 * @param observes 1 to 5 event keys, each once
 */
public record Settings(
        String name,
        @Nullable String description,
        boolean enabled,
        List<String> observes,
        Configuration configuration,
        ShopProfile shop) {

    static final int MAX_OBSERVED = 5;

    public Settings {
        observes = List.copyOf(observes);
    }
}
