package dev.tidings.job.export.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.job.export.ExportJob;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An export job on the wire; {@code filter} and {@code meta} are our superset. */
@RegisterForReflection
@Schema(name = "Job")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExportJobResponse(
        UUID id,
        @Schema(enumeration = "job") String type,
        @Schema(examples = "order_export") @JsonProperty("job_type") String jobType,
        @Schema(description = "As it was sent; empty for none.") String filter,
        @Schema(enumeration = {"pending", "processing", "complete", "failed"}) String status,
        @Schema(
                        description = "Why the job failed; empty otherwise.",
                        examples = "No results matched the supplied filter")
                String error,
        FileLink link,
        Links links,
        Timestamps timestamps,
        Meta meta) {

    private static final DateTimeFormatter WITH_NANOSECONDS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    @RegisterForReflection
    @Schema(name = "JobLinks")
    record Links(URI self) {}

    @RegisterForReflection
    @Schema(name = "JobTimestamps")
    record Timestamps(
            @Schema(format = "date-time", examples = "2018-10-04T11:08:49.156490335Z")
                    @JsonProperty("created_at")
                    String createdAt,
            @Schema(format = "date-time", examples = "2018-10-04T11:08:49.162867081Z")
                    @JsonProperty("updated_at")
                    String updatedAt) {}

    @RegisterForReflection
    @Schema(name = "JobMeta")
    record Meta(
            Progress progress,
            @Schema(
                            format = "date-time",
                            description = "From when on neither job nor file are found.")
                    @JsonProperty("expires_at")
                    String expiresAt) {}

    @RegisterForReflection
    @Schema(name = "JobProgress")
    record Progress(
            @Schema(description = "Rows in the file so far.") @JsonProperty("rows_written")
                    long rowsWritten,
            @Schema(description = "Rows that matched when the job started; null before that.")
                    @JsonProperty("rows_found")
                    @Nullable Long rowsFound) {}

    static ExportJobResponse from(ExportJob job, ExportAddresses addresses) {
        return new ExportJobResponse(
                job.id(),
                "job",
                job.jobType(),
                job.filter(),
                job.status().wireName(),
                job.error(),
                addresses.file(job),
                new Links(addresses.self(job)),
                new Timestamps(text(job.createdAt()), text(job.updatedAt())),
                new Meta(
                        new Progress(job.progress().written(), job.progress().found()),
                        text(job.expiresAt())));
    }

    private static String text(Instant time) {
        return WITH_NANOSECONDS.format(time);
    }
}
