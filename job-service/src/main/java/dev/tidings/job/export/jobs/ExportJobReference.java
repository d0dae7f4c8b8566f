package dev.tidings.job.export.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a job that is gone. */
@RegisterForReflection
@Schema(name = "JobReference", description = "A job that is gone.")
record ExportJobReference(
        @Schema(description = "Always `job`.", enumeration = "job") String type,
        @Schema(description = "Its id.", examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13")
                UUID id) {

    static ExportJobReference to(UUID id) {
        return new ExportJobReference("job", id);
    }
}
