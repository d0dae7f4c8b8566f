package dev.tidings.job.export.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a job that is gone. */
@RegisterForReflection
@Schema(name = "JobReference")
record ExportJobReference(@Schema(enumeration = "job") String type, UUID id) {

    static ExportJobReference to(UUID id) {
        return new ExportJobReference("job", id);
    }
}
