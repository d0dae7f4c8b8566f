package dev.tidings.messaging.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payloads as bytes: a {@code byte[]} and a {@code String} as they are, all else as JSON. */
final class PayloadCodec {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** What became of a row. */
    sealed interface Decoded {
        /** It can be handed to the handler, as one of a list. */
        record Element(StoredMessage row, Object payload, ReceivedMessage metadata)
                implements Decoded {}

        /** It cannot, and never will. */
        record Unreadable(StoredMessage row, String reason) implements Decoded {}
    }

    private final ObjectMapper json;

    PayloadCodec(ObjectMapper json) {
        this.json = json;
    }

    Buffer encode(Object payload) throws JsonProcessingException {
        return switch (payload) {
            case byte[] bytes -> Buffer.buffer(bytes);
            case String text -> Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
            case Object value -> Buffer.buffer(json.writeValueAsBytes(value));
        };
    }

    @Nullable String encodeHeaders(Map<String, String> headers) throws JsonProcessingException {
        return headers.isEmpty() ? null : json.writeValueAsString(headers);
    }

    Decoded decode(StoredMessage row, Class<?> type) {
        try {
            return new Decoded.Element(row, payload(row, type), metadata(row));
        } catch (IOException | RuntimeException fault) {
            return new Decoded.Unreadable(row, Reason.of(fault));
        }
    }

    private Object payload(StoredMessage row, Class<?> type) throws IOException {
        byte[] bytes = row.payload().getBytes();
        if (type == byte[].class) {
            return bytes;
        }
        if (type == String.class) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        Object value = json.readValue(bytes, type);
        if (value == null) {
            throw new IOException("the payload is a JSON null");
        }
        return value;
    }

    private ReceivedMessage metadata(StoredMessage row) throws IOException {
        Map<String, String> headers =
                row.headers() == null ? Map.of() : json.readValue(row.headers(), HEADERS);
        return new ReceivedMessage(
                row.id(), row.key(), headers, row.attempts(), row.createdAt().toInstant());
    }
}
