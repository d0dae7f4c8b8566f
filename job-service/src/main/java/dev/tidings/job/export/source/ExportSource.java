package dev.tidings.job.export.source;

import dev.tidings.kit.filter.FilterFields;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What one type of job exports. Made to be added to: each implementation is a type of job. */
public interface ExportSource {

    /** The type of job, such as {@code order_export}. */
    String jobType();

    /** What its filter may name. */
    FilterFields fields();

    /** The header row. */
    List<String> header();

    /** How many rows a selection has at the moment. */
    Uni<Long> count(Selection selection);

    /** Reads the rows of a selection, page by page. */
    RowReader read(Selection selection);
}
