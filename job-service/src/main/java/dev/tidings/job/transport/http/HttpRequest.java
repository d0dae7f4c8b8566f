package dev.tidings.job.transport.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request with a body.
 *
 * @param target path and query, in ASCII
 * @param headers without {@code Content-Length}; {@code Host} where it is not that of the origin
 */
public record HttpRequest(
        String method, Origin origin, String target, List<Header> headers, Buffer body) {

    public HttpRequest {
        headers = List.copyOf(headers);
    }

    Buffer encoded() {
        StringBuilder head = new StringBuilder(512);
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.is("Host"))) {
            line(head, new Header("Host", origin.authority()));
        }
        headers.stream()
                .filter(header -> !header.is("Content-Length"))
                .forEach(header -> line(head, header));
        line(head, new Header("Content-Length", Integer.toString(body.length())));
        head.append("\r\n");
        byte[] bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        return Buffer.buffer(bytes.length + body.length()).appendBytes(bytes).appendBuffer(body);
    }

    private static void line(StringBuilder head, Header header) {
        head.append(header.name()).append(": ");
        header.value().chars().forEach(c -> head.append(endsLines(c) ? ' ' : (char) c));
        head.append("\r\n");
    }

    private static boolean endsLines(int c) {
        return c == '\r' || c == '\n' || c == 0;
    }
}
