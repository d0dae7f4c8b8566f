package dev.tidings.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The list envelope of the /v2 dialect: {@code data}, {@code meta}, {@code results}, {@code links}.
 * {@code total} under {@code meta} counts pages, {@code results.total} records.
 */
@RegisterForReflection
public record ListResponse<T>(List<T> data, Meta meta, Results results, Links links) {

    @RegisterForReflection
    @Schema(name = "ListMeta")
    public record Meta(
            int limit, int offset, long current, long total, PageMeta page, Results results) {}

    @RegisterForReflection
    @Schema(name = "ListPage")
    public record PageMeta(int limit, int offset, long current, long total) {}

    @RegisterForReflection
    @Schema(name = "ListResults")
    public record Results(long total) {}

    /** Absolute URLs, percent-encoded; {@code null} where there is no such page. */
    @RegisterForReflection
    @Schema(name = "ListLinks")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Links(
            String current,
            String first,
            String last,
            @Nullable String next,
            @Nullable String prev) {}

    static <T> ListResponse<T> of(
            Page<T> page, String address, Map<String, List<String>> parameters) {
        int limit = page.request().limit();
        int offset = page.request().offset();
        PageMeta meta = new PageMeta(limit, offset, page.current(), page.pages());
        Results results = new Results(page.total());
        return new ListResponse<>(
                page.items(),
                new Meta(limit, offset, meta.current(), meta.total(), meta, results),
                results,
                PageLinks.of(page, address, parameters));
    }
}
