package dev.tidings.job.export.run;

import dev.tidings.job.export.csv.CsvFile;
import dev.tidings.job.export.source.ExportSource;
import dev.tidings.job.export.source.RowPage;
import dev.tidings.job.export.source.RowReader;
import dev.tidings.job.export.source.Selection;
import dev.tidings.job.export.storage.ExportStorage;
import dev.tidings.kit.filter.FilterParser;
import dev.tidings.kit.filter.FilterReading;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The run of one job, from the start to a file that is complete. It waits, on its own thread. */
final class ExportRun {

    static final String NO_RESULTS = "No results matched the supplied filter";

    /** A page is read in milliseconds; to count a very large store takes a while. */
    private static final Duration LONGEST_QUERY = Duration.ofMinutes(10);

    private final ClaimedExport job;
    private final ExportSource source;
    private final ExportStorage storage;
    private final Progress progress;

    ExportRun(ClaimedExport job, ExportSource source, ExportStorage storage, Progress progress) {
        this.job = job;
        this.source = source;
        this.storage = storage;
        this.progress = progress;
    }

    ExportOutcome run() throws IOException {
        return switch (FilterParser.read(job.filter(), source.fields())) {
            case FilterReading.Refused refused ->
                    new ExportOutcome.Failed(refused.fault().detail());
            case FilterReading.Understood understood ->
                    export(new Selection(job.store(), understood.filter(), job.filter()));
        };
    }

    private ExportOutcome export(Selection selection) throws IOException {
        progress.found(get(source.count(selection)));
        if (progress.found() == 0) {
            return new ExportOutcome.Failed(NO_RESULTS);
        }
        try (ExportFiles files = ExportFiles.begin(storage, job)) {
            write(files, source.read(selection));
            return progress.isLost() ? new ExportOutcome.Lost() : published(files);
        }
    }

    private void write(ExportFiles files, RowReader rows) throws IOException {
        try (CsvFile csv = CsvFile.begin(files.out(), source.header())) {
            RowPage page;
            do {
                page = get(rows.next());
                page.rows().forEach(row -> write(csv, row));
            } while (!page.last() && !progress.isLost());
        }
    }

    private void write(CsvFile csv, List<String> row) {
        csv.write(row);
        progress.written(progress.written() + 1);
    }

    private ExportOutcome published(ExportFiles files) throws IOException {
        if (progress.written() == 0) {
            return new ExportOutcome.Failed(NO_RESULTS);
        }
        files.publish();
        return new ExportOutcome.Written(progress.written(), files.bytes(), files.gzipBytes());
    }

    private static <T> T get(Uni<T> query) {
        return query.await().atMost(LONGEST_QUERY);
    }
}
