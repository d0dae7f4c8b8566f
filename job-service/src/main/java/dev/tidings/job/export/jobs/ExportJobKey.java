package dev.tidings.job.export.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The primary key of an export job: within its store. */
@Embeddable
record ExportJobKey(@Column(name = "store_id") UUID storeId, UUID id) {}
