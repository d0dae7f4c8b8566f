package dev.tidings.job.transport.http;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer that has at least begun: its status is known.
 *
 * @param headers those that came
 * @param body what came of it and was read, as it was sent
 * @param end how it ended
 */
public record HttpAnswer(int status, List<Header> headers, Buffer body, End end) {

    public HttpAnswer {
        headers = List.copyOf(headers);
    }

    /** How an answer ended. */
    public sealed interface End {

        /** As it should. */
        record Complete() implements End {}

        /** There was more of the body than is read. */
        record Capped() implements End {}

        /** Before it was complete, for this reason. */
        record Cut(String why) implements End {}
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return values(name).findFirst();
    }

    Stream<String> values(String name) {
        return headers.stream().filter(header -> header.is(name)).map(Header::value);
    }
}
