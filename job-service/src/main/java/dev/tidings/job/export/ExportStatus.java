package dev.tidings.job.export;

import java.util.Locale;

/** Where an export job stands. */
public enum ExportStatus {
    PENDING,
    PROCESSING,
    COMPLETE,
    FAILED;

    /** As the contract writes it, and the table. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ExportStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
