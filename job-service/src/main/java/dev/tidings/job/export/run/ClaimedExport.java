package dev.tidings.job.export.run;

import java.util.UUID;

/**
 * A job that this worker holds.
 *
 * @param lease under which it is held; also the id of the file that comes of it
 * @param take how often it was taken up, this time included
 */
record ClaimedExport(UUID store, UUID job, String jobType, String filter, UUID lease, int take) {}
