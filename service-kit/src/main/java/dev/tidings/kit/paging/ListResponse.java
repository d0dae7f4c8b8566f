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
public record ListResponse<T>(
        @Schema(description = "The records of the page.") List<T> data,
        Meta meta,
        Results results,
        Links links) {

    private static final String PAGE =
            "https://api.example.com/v2/events?page%5Blimit%5D=25&page%5Boffset%5D=0";

    @RegisterForReflection
    @Schema(name = "ListMeta", description = "Where the page is.")
    public record Meta(
            @Schema(description = "Records a page has.", examples = "25") int limit,
            @Schema(description = "Records before this page.", examples = "0") int offset,
            @Schema(description = "The number of the page, from 1.", examples = "1") long current,
            @Schema(description = "How many pages there are.", examples = "4") long total,
            PageMeta page,
            Results results) {}

    @RegisterForReflection
    @Schema(name = "ListPage", description = "Where the page is, once more.")
    public record PageMeta(
            @Schema(description = "Records a page has.", examples = "25") int limit,
            @Schema(description = "Records before this page.", examples = "0") int offset,
            @Schema(description = "The number of the page, from 1.", examples = "1") long current,
            @Schema(description = "How many pages there are.", examples = "4") long total) {}

    @RegisterForReflection
    @Schema(name = "ListResults", description = "What the list has.")
    public record Results(
            @Schema(description = "How many records there are.", examples = "99") long total) {}

    /** Absolute URLs, percent-encoded; {@code null} where there is no such page. */
    @RegisterForReflection
    @Schema(name = "ListLinks", description = "URLs of pages; null where there is none.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Links(
            @Schema(description = "This page.", format = "uri", examples = PAGE) String current,
            @Schema(description = "The first.", format = "uri", examples = PAGE) String first,
            @Schema(description = "The last.", format = "uri", examples = PAGE) String last,
            @Schema(description = "The next.", format = "uri", examples = PAGE)
                    @Nullable String next,
            @Schema(description = "The one before.", format = "uri", examples = PAGE)
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
