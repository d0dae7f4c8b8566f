package dev.tidings.job.export.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * Some rows of an export.
 *
 * @param rows each made when it is taken, on the thread that takes it; a page that is not the last
 *     can be empty
 * @param last whether no row follows these
 */
public record RowPage(Stream<List<String>> rows, boolean last) {

    /** The page after the last row. */
    static RowPage end() {
        return new RowPage(Stream.empty(), true);
    }

    static RowPage of(Stream<List<String>> rows) {
        return new RowPage(rows, false);
    }
}
