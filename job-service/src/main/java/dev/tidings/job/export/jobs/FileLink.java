package dev.tidings.job.export.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the file of a job can be had by whoever has the link. */
@RegisterForReflection
@Schema(name = "JobFileLink", description = "Where the file is.")
record FileLink(
        @Schema(
                        description =
                                "Public, signed, good until the job expires; empty without a file.",
                        examples = "https://api.example.com/exports/k1.token/orders.csv")
                String href) {}
