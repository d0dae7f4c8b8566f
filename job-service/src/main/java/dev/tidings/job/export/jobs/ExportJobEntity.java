package dev.tidings.job.export.jobs;

import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.ExportStatus;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of an export job. Created and read here; what a worker changes of it is plain SQL of
 * {@code run}, which is why nothing here is ever updated.
 */
@Entity
@Table(name = "export_job")
class ExportJobEntity {

    @EmbeddedId ExportJobKey key;

    @Column(name = "job_type")
    String jobType;

    String filter;

    String status;

    String error = "";

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "rows_found")
    @Nullable Long rowsFound;

    @Column(name = "rows_written")
    long rowsWritten;

    @Column(name = "lease_id")
    @Nullable UUID leaseId;

    @Column(name = "file_bytes")
    @Nullable Long fileBytes;

    @Column(name = "gzip_bytes")
    @Nullable Long gzipBytes;

    /** For Hibernate, which fills the fields by itself. */
    @SuppressWarnings("NullAway.Init")
    protected ExportJobEntity() {}

    ExportJobEntity(ExportJobKey key, ExportJobRequest request, Instant now, Duration lifetime) {
        this.key = key;
        this.jobType = request.jobType();
        this.filter = request.filter();
        this.status = ExportStatus.PENDING.wireName();
        this.createdAt = now;
        this.updatedAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    ExportJob toJob() {
        return new ExportJob(
                key.storeId(),
                key.id(),
                jobType,
                filter,
                ExportStatus.ofWireName(status),
                error,
                new ExportJob.Progress(rowsWritten, rowsFound),
                file(),
                createdAt,
                updatedAt,
                expiresAt);
    }

    /** The file has the id of the lease under which it was written. */
    private ExportJob.@Nullable ExportFile file() {
        return leaseId == null || fileBytes == null || gzipBytes == null
                ? null
                : new ExportJob.ExportFile(leaseId, fileBytes, gzipBytes);
    }
}
