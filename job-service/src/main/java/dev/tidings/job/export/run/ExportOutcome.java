package dev.tidings.job.export.run;

/** How the run of a job ended. */
sealed interface ExportOutcome {

    /** The file is there, in both encodings. */
    record Written(long rows, long bytes, long gzipBytes) implements ExportOutcome {}

    /** It cannot succeed; trying again would not help. */
    record Failed(String error) implements ExportOutcome {}

    /** Something was in the way that may be gone later. */
    record BrokenOff(Throwable cause) implements ExportOutcome {}

    /** The job was ended or has another worker now; nothing of this run counts. */
    record Lost() implements ExportOutcome {}
}
