package dev.tidings.job.export.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** An object while it is written, which nobody can read yet; closed unpublished, it is gone. */
public interface Draft extends Closeable {

    /** Where its bytes go. */
    OutputStream out();

    /** Makes the object readable, complete and durable. */
    void publish() throws IOException;
}
