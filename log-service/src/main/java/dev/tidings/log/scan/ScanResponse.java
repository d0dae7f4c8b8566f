package dev.tidings.log.scan;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Some logs, oldest first; none at the end. */
@RegisterForReflection
public record ScanResponse<L>(List<L> logs) {

    public ScanResponse {
        logs = List.copyOf(logs);
    }
}
