package dev.tidings.job.export.storage;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.UUID;

/** Where the files of exports are. What waits says so by {@link IOException}. */
public interface ExportStorage extends AutoCloseable {

    /** Begins an object. */
    Draft begin(ObjectName name) throws IOException;

    /** Some bytes of an object that was published. */
    Uni<StoredBytes> read(ObjectName name, long from, long length);

    /** Removes an object, if it is there. */
    void remove(ObjectName name) throws IOException;

    /** Removes all objects of a job, those included that were never published. */
    void removeAll(UUID store, UUID job) throws IOException;

    /** Lets go of connections; nothing is read or written any more. */
    @Override
    void close();
}
