package dev.tidings.job.export.run;

import java.util.UUID;

/** A job that is past its time, or was ended. */
record ExpiredExport(UUID store, UUID job) {}
