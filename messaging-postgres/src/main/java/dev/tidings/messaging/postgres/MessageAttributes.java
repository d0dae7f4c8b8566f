package dev.tidings.messaging.postgres;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sender may attach to a message beside its payload, whatever the transport: add it to the
 * metadata of an outgoing message.
 *
 * @param key what the message is about, such as an id; not unique, and it gives no order
 * @param headers small texts such as a trace context
 */
public record MessageAttributes(@Nullable String key, Map<String, String> headers) {

    public MessageAttributes {
        headers = Map.copyOf(headers);
        check(key);
        headers.forEach(MessageAttributes::check);
    }

    /** A key alone. */
    public static MessageAttributes ofKey(String key) {
        return new MessageAttributes(key, Map.of());
    }

    static MessageAttributes none() {
        return new MessageAttributes(null, Map.of());
    }

    private static void check(String name, String value) {
        check(name);
        check(value);
    }

    /** PostgreSQL keeps no NUL in a text; found later, it would refuse the whole batch. */
    private static void check(@Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a NUL character in a key or header");
        }
    }
}
