package dev.tidings.job.export.storage;

import java.util.UUID;

/**
 * The name of a stored object.
 *
 * @param file told anew whenever a job is taken up, so that no two workers write the same object
 * @param encoding how its bytes are encoded
 */
public record ObjectName(UUID store, UUID job, UUID file, Encoding encoding) {

    /** The forms in which a file is stored, so that none has to be made for a download. */
    public enum Encoding {
        IDENTITY(".csv", "text/csv"),
        GZIP(".csv.gz", "application/gzip");

        private final String ending;
        private final String contentType;

        Encoding(String ending, String contentType) {
            this.ending = ending;
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    /** Where all objects of a job are, with a slash at the end. */
    static String folder(UUID store, UUID job) {
        return store + "/" + job + "/";
    }

    String path() {
        return folder(store, job) + file + encoding.ending;
    }
}
