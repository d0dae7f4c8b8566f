package dev.tidings.log.exception;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The paging parameters of the lists, to be used as a {@code @BeanParam}. */
final class CursorParameters {

    @Parameter(
            description =
                    "Where the page before ended; take it from the Link header. It is a date-time"
                            + " that leads to the same page when it is cut to milliseconds.",
            schema = @Schema(type = SchemaType.STRING, examples = "2023-03-01T01:02:00.000000001Z"))
    @QueryParam(CursorPage.CURSOR)
    @Nullable String cursor;

    @Parameter(
            description = "How many logs a page has.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "25"))
    @QueryParam(CursorPage.PAGE_SIZE)
    @Nullable String pageSize;

    @Context UriInfo uri;

    /** The page asked for; see {@link CursorPage#of} for what is refused. */
    CursorPage page() {
        return CursorPage.of(cursor, pageSize);
    }

    /** A page as the answer to this request, with a link to the next one if there is one. */
    RestResponse<ExceptionLogResponse.Many> respond(ExceptionLogPage found, CursorPage asked) {
        ResponseBuilder<ExceptionLogResponse.Many> answer =
                ResponseBuilder.ok(ExceptionLogResponse.of(found.logs()));
        found.next().ifPresent(next -> answer.header("Link", link(next, asked)));
        return answer.build();
    }

    private String link(Cursor next, CursorPage asked) {
        return "<%s?%s=%s&%s=%d>; rel=\"next\""
                .formatted(
                        uri.getAbsolutePath(),
                        CursorPage.CURSOR,
                        URLEncoder.encode(next.time().toString(), StandardCharsets.UTF_8),
                        CursorPage.PAGE_SIZE,
                        asked.size());
    }
}
