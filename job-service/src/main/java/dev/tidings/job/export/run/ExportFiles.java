package dev.tidings.job.export.run;

import dev.tidings.job.export.storage.Draft;
import dev.tidings.job.export.storage.ExportStorage;
import dev.tidings.job.export.storage.ObjectName;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The two encodings of a file while it is written: each byte goes to both. */
final class ExportFiles implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final Draft identity;
    private final Draft gzip;
    private final CountedStream plain;
    private final CountedStream compressed;
    private final OutputStream both;

    private ExportFiles(Draft identity, Draft gzip) throws IOException {
        this.identity = identity;
        this.gzip = gzip;
        this.plain = new CountedStream(identity.out());
        this.compressed = new CountedStream(gzip.out());
        this.both = new Tee(plain, new FastGzip(compressed));
    }

    /** Begins the files of a job. */
    static ExportFiles begin(ExportStorage storage, ClaimedExport job) throws IOException {
        Draft identity = storage.begin(name(job, ObjectName.Encoding.IDENTITY));
        try {
            return new ExportFiles(identity, storage.begin(name(job, ObjectName.Encoding.GZIP)));
        } catch (IOException fault) {
            identity.close();
            throw fault;
        }
    }

    /** Removes what a run has published that does not count. */
    static void remove(ExportStorage storage, ClaimedExport job) throws IOException {
        for (ObjectName.Encoding encoding : ObjectName.Encoding.values()) {
            storage.remove(name(job, encoding));
        }
    }

    OutputStream out() {
        return both;
    }

    /** Makes both readable; what was written must have been closed. */
    void publish() throws IOException {
        gzip.publish();
        identity.publish();
    }

    long bytes() {
        return plain.count();
    }

    long gzipBytes() {
        return compressed.count();
    }

    @Override
    public void close() throws IOException {
        try (gzip) {
            identity.close();
        }
    }

    private static ObjectName name(ClaimedExport job, ObjectName.Encoding encoding) {
        return new ObjectName(job.store(), job.job(), job.lease(), encoding);
    }

    /** CSV shrinks to about a tenth at any level; the first costs a third of the time. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
