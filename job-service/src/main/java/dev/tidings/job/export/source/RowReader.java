package dev.tidings.job.export.source;

import io.smallrye.mutiny.Uni;

/** Reads rows page by page and knows how far it has come; to be asked for one page at a time. */
public interface RowReader {

    Uni<RowPage> next();
}
