package dev.tidings.job.export.source;

import dev.tidings.job.export.source.LogServiceClient.LogPage;
import dev.tidings.job.export.source.LogServiceClient.Scan;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * Reads logs of one kind page by page from log-service.
 *
 * @param <L> a log of this kind
 * @param <C> its place among the others
 */
final class LogPages<L, C> implements RowReader {

    private final Function<Scan<C>, Uni<LogPage<L>>> logs;
    private final Function<L, C> place;
    private final Function<L, List<String>> row;
    private Scan<C> next;

    LogPages(
            String filter,
            Function<Scan<C>, Uni<LogPage<L>>> logs,
            Function<L, C> place,
            Function<L, List<String>> row) {
        this.logs = logs;
        this.place = place;
        this.row = row;
        this.next = Scan.all(filter);
    }

    @Override
    public Uni<RowPage> next() {
        return logs.apply(next).map(page -> page(page.logs()));
    }

    private RowPage page(List<L> found) {
        if (found.isEmpty()) {
            return RowPage.end();
        }
        next = new Scan<>(next.filter(), place.apply(found.getLast()));
        return RowPage.of(found.stream().map(row));
    }
}
