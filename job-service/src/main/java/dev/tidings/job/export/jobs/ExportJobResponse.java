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
@Schema(name = "Job", description = "An export in the background.")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExportJobResponse(
        @Schema(description = "Its id.", examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13") UUID id,
        @Schema(description = "Always `job`.", enumeration = "job") String type,
        @Schema(description = "What is exported.", examples = "order_export")
                @JsonProperty("job_type")
                String jobType,
        @Schema(description = "As it was sent; empty for none.", examples = "eq(payment,paid)")
                String filter,
        @Schema(
                        description = "How far it is.",
                        enumeration = {"pending", "processing", "complete", "failed"})
                String status,
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
    @Schema(name = "JobLinks", description = "Where the job is.")
    record Links(
            @Schema(
                            description = "Its absolute URL.",
                            examples =
                                    "https://api.example.com/v2/jobs/0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13")
                    URI self) {}

    @RegisterForReflection
    @Schema(name = "JobTimestamps", description = "Times of the job.")
    record Timestamps(
            @Schema(
                            description = "When it was created.",
                            format = "date-time",
                            examples = "2018-10-04T11:08:49.156490335Z")
                    @JsonProperty("created_at")
                    String createdAt,
            @Schema(
                            description = "When it last changed.",
                            format = "date-time",
                            examples = "2018-10-04T11:08:49.162867081Z")
                    @JsonProperty("updated_at")
                    String updatedAt) {}

    @RegisterForReflection
    @Schema(name = "JobMeta", description = "About the job.")
    record Meta(
            Progress progress,
            @Schema(
                            format = "date-time",
                            description = "From when on neither job nor file are found.",
                            examples = "2018-10-11T11:08:49.156490335Z")
                    @JsonProperty("expires_at")
                    String expiresAt) {}

    @RegisterForReflection
    @Schema(name = "JobProgress", description = "How far the job is.")
    record Progress(
            @Schema(description = "Rows in the file so far.", examples = "120")
                    @JsonProperty("rows_written")
                    long rowsWritten,
            @Schema(
                            description =
                                    "Rows that matched when the job started; null before that.",
                            examples = "480")
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
