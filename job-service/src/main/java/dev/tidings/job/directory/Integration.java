package dev.tidings.job.directory;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integration at one version, its secrets in clear. Never logged and never written.
 *
 * @param integrationType {@code webhook}, {@code aws_sqs}, {@code stomp} or {@code kafka}
 * @param configuration as the /v2 contract lays it down for the type
 */
@RegisterForReflection
public record Integration(
        UUID id,
        UUID store,
        long version,
        boolean enabled,
        String integrationType,
        String name,
        @Nullable String description,
        Map<String, Object> configuration) {

    /** A member of the configuration that is a string; {@code ""} when it is not set. */
    public String setting(String name) {
        return configuration.get(name) instanceof String text ? text : "";
    }

    /** A member of the configuration that is a list of strings; empty when it is not set. */
    public List<String> settings(String name) {
        return configuration.get(name) instanceof List<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    @Override
    public String toString() {
        return "Integration[" + id + " version " + version + "]";
    }
}
