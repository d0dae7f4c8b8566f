package dev.tidings.kit.paging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links between the pages of a list. They keep every other query parameter of the request. */
final class PageLinks {

    private final String address;
    private final String otherParameters;
    private final int limit;

    private PageLinks(String address, Map<String, List<String>> parameters, int limit) {
        this.address = address;
        this.otherParameters = otherParameters(parameters);
        this.limit = limit;
    }

    /** The links of a page that was asked for at this address with these query parameters. */
    static ListResponse.Links of(
            Page<?> page, String address, Map<String, List<String>> parameters) {
        int limit = page.request().limit();
        int offset = page.request().offset();
        PageLinks links = new PageLinks(address, parameters, limit);
        long last = Math.min(lastOffset(page), PageRequest.MAX_OFFSET);
        long next = (long) offset + limit;
        boolean more = next < page.total() && next <= PageRequest.MAX_OFFSET;
        return new ListResponse.Links(
                links.at(offset),
                links.at(0),
                links.at(last),
                more ? links.at(next) : null,
                offset > 0 ? links.at(Math.max(0, offset - limit)) : null);
    }

    private static long lastOffset(Page<?> page) {
        return Math.max(0, page.pages() - 1) * page.request().limit();
    }

    private String at(long offset) {
        return address
                + "?"
                + otherParameters
                + encode(PageRequest.LIMIT)
                + "="
                + limit
                + "&"
                + encode(PageRequest.OFFSET)
                + "="
                + offset;
    }

    private static String otherParameters(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().startsWith("page["))
                .flatMap(PageLinks::pairs)
                .collect(Collectors.joining());
    }

    private static Stream<String> pairs(Map.Entry<String, List<String>> parameter) {
        String name = encode(parameter.getKey());
        return parameter.getValue().stream().map(value -> name + "=" + encode(value) + "&");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
