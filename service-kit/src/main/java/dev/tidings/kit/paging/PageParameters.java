package dev.tidings.kit.paging;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The paging parameters of a list resource, to be used as a {@code @BeanParam}. */
public final class PageParameters {

    @Parameter(
            description = "How many records a page has.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "25"))
    @QueryParam(PageRequest.LIMIT)
    @Nullable String limit;

    @Parameter(
            description = "How many records to skip.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "0",
                            maximum = "10000",
                            defaultValue = "0"))
    @QueryParam(PageRequest.OFFSET)
    @Nullable String offset;

    @Context UriInfo uri;

    /** The page asked for; see {@link PageRequest#of} for what is refused. */
    public PageRequest page() {
        return PageRequest.of(limit, offset);
    }

    /** Puts a page into the list envelope, its links made from the address of this request. */
    public <T, R> ListResponse<R> respond(Page<T> page, Function<T, R> toResponse) {
        return ListResponse.of(
                page.map(toResponse), uri.getAbsolutePath().toString(), uri.getQueryParameters());
    }
}
