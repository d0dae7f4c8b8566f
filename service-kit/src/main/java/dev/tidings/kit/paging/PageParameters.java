package dev.tidings.kit.paging;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The paging parameters of a list resource, to be used as a {@code @BeanParam}. */
public final class PageParameters {

    @QueryParam(PageRequest.LIMIT)
    @Nullable String limit;

    @QueryParam(PageRequest.OFFSET)
    @Nullable String offset;

    @Context UriInfo uri;

    /** The page asked for; see {@link PageRequest#of} for what is refused. */
    public PageRequest page() {
        return PageRequest.of(limit, offset);
    }

    /** Puts a page into the list envelope, its links made from the address of this request. */
    public <T, R> ListResponse<R> respond(Page<T> page, Function<T, R> toResponse) {
        return ListResponse.of(page.map(toResponse), uri);
    }
}
