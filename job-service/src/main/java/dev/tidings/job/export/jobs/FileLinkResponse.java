package dev.tidings.job.export.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The link to a file, twice: as the vendor answers it, and as it says that it does. */
@RegisterForReflection
@Schema(name = "JobFile", description = "The link to a file, twice.")
record FileLinkResponse(
        @Schema(
                        description = "The same as `data.href`.",
                        examples = "https://api.example.com/exports/k1.token/orders.csv")
                String href,
        FileLink data) {

    static FileLinkResponse of(FileLink link) {
        return new FileLinkResponse(link.href(), link);
    }
}
