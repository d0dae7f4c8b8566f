package dev.tidings.job.export.source;

import dev.tidings.kit.filter.FilterFields;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A type of job whose rows a test hands out, page by page, or not at all. */
@ApplicationScoped
public class PlayedExport implements ExportSource {

    public static final String JOB_TYPE = "played_export";

    private final Map<UUID, Script> scripts = new ConcurrentHashMap<>();

    /**
     * What happens to the exports of a store.
     *
     * @param failures how many runs break off at their first page
     */
    private record Script(
            int pages, AtomicInteger failures, CompletableFuture<Void> gate, AtomicInteger asked) {}

    /** Exports of this store have so many pages of one row; all but the first wait for the gate. */
    public CompletableFuture<Void> play(UUID store, int pages, int failures) {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        scripts.put(
                store, new Script(pages, new AtomicInteger(failures), gate, new AtomicInteger()));
        return gate;
    }

    /** How many pages were asked for. */
    public int asked(UUID store) {
        return script(store).asked().get();
    }

    @Override
    public String jobType() {
        return JOB_TYPE;
    }

    @Override
    public FilterFields fields() {
        return FilterFields.of();
    }

    @Override
    public List<String> header() {
        return List.of("page");
    }

    @Override
    public Uni<Long> count(Selection selection) {
        return Uni.createFrom().item((long) script(selection.store()).pages());
    }

    @Override
    public RowReader read(Selection selection) {
        Script script = script(selection.store());
        AtomicInteger page = new AtomicInteger();
        return () -> next(script, page.incrementAndGet());
    }

    private Script script(UUID store) {
        return scripts.getOrDefault(
                store,
                new Script(
                        0,
                        new AtomicInteger(),
                        CompletableFuture.completedFuture(null),
                        new AtomicInteger()));
    }

    private static Uni<RowPage> next(Script script, int page) {
        script.asked().incrementAndGet();
        if (script.failures().getAndDecrement() > 0) {
            return Uni.createFrom().failure(new IllegalStateException("as the test wants it"));
        }
        RowPage rows =
                page > script.pages()
                        ? RowPage.end()
                        : RowPage.of(Stream.of(List.of("page " + page)));
        return page == 1
                ? Uni.createFrom().item(rows)
                : Uni.createFrom().completionStage(script.gate().copy()).replaceWith(rows);
    }
}
