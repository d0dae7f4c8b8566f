package dev.tidings.job.export.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the file of a job can be had by whoever has the link. */
@RegisterForReflection
@Schema(name = "JobFileLink")
record FileLink(
        @Schema(description = "Public, signed, good until the job expires; empty without a file.")
                String href) {}
