package dev.tidings.job.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export job as it stands.
 *
 * @param filter as it was sent, {@code ""} for none
 * @param error why it failed, {@code ""} if it did not
 * @param file what it wrote, once it is complete
 */
public record ExportJob(
        UUID store,
        UUID id,
        String jobType,
        String filter,
        ExportStatus status,
        String error,
        Progress progress,
        @Nullable ExportFile file,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt) {

    /** What a person finds among the downloads: {@code order_export-2026-11-21-0198f3a2.csv}. */
    public String fileName() {
        LocalDate day = LocalDate.ofInstant(createdAt, ZoneOffset.UTC);
        String distinct = id.toString().substring(28);
        return "%s-%s-%s.csv".formatted(jobType, day, distinct);
    }

    /**
     * How far it has come.
     *
     * @param found rows, as counted when the job started, or {@code null} before that
     */
    public record Progress(long written, @Nullable Long found) {}

    /** A file that is complete, in its two encodings. */
    public record ExportFile(UUID id, long bytes, long gzipBytes) {}
}
