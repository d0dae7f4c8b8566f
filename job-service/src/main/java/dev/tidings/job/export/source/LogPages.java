package dev.tidings.job.export.source;

import dev.tidings.job.export.csv.Column;
import dev.tidings.job.export.source.LogServiceClient.Cursor;
import dev.tidings.job.export.source.LogServiceClient.Log;
import dev.tidings.job.export.source.LogServiceClient.Scan;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the logs of a selection page by page from log-service. */
final class LogPages implements RowReader {

    private final LogServiceClient client;
    private final Selection selection;
    private @Nullable Cursor last;

    LogPages(LogServiceClient client, Selection selection) {
        this.client = client;
        this.selection = selection;
    }

    @Override
    public Uni<RowPage> next() {
        return client.page(selection.store(), new Scan(selection.filterText(), last))
                .map(page -> page(page.logs()));
    }

    private RowPage page(List<Log> logs) {
        if (!logs.isEmpty()) {
            last = new Cursor(logs.getLast().createdAt(), logs.getLast().id());
        }
        return new RowPage(
                logs.stream().map(log -> Column.row(LogColumns.ALL, log)).toList(), logs.isEmpty());
    }
}
