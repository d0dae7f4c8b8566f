package dev.tidings.log.exception;

import dev.tidings.log.testing.ShippingApi;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows the {@code Link} of a list until there is none.
 *
 * @param onTheWay what a client makes of a cursor before it sends it back
 */
record CursorWalk(ShippingApi api, UnaryOperator<String> onTheWay) {

    private static final Pattern NEXT =
            Pattern.compile(
                    "<(?<address>[^>?]+)\\?cursor=(?<cursor>[^>&]+)&page_size=(?<size>\\d+)>; rel=\"next\"");

    /** The ids of all logs, page by page. */
    List<Long> ids(String path, int pageSize) {
        List<Long> ids = new ArrayList<>();
        @Nullable String next = path + "?page_size=" + pageSize;
        while (next != null) {
            Response page = api.request().get(next);
            page.then().statusCode(200);
            ids.addAll(page.jsonPath().getList("data.id", Long.class));
            next = next(page.header("Link"));
        }
        return ids;
    }

    private @Nullable String next(@Nullable String link) {
        if (link == null) {
            return null;
        }
        Matcher parts = NEXT.matcher(link);
        if (!parts.matches()) {
            throw new AssertionError("not a link to a next page: " + link);
        }
        String cursor = URLDecoder.decode(parts.group("cursor"), StandardCharsets.UTF_8);
        return "%s?cursor=%s&page_size=%s"
                .formatted(
                        URI.create(parts.group("address")).getPath(),
                        onTheWay.apply(cursor),
                        parts.group("size"));
    }
}
