package dev.tidings.job.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.json.VerbatimJson;
import dev.tidings.kit.time.SentTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads an order out of what an event said. */
@ApplicationScoped
class OrderReader {

    private static final String WITH_TAX = "/meta/display_price/with_tax/amount";
    private static final String WITHOUT_TAX = "/meta/display_price/without_tax/amount";

    OrderReading read(OrderChanged change) {
        try {
            return read(change, VerbatimJson.read(change.payload()));
        } catch (JsonProcessingException malformed) {
            return new OrderReading.Malformed("the payload is not JSON");
        }
    }

    private static OrderReading read(OrderChanged change, JsonNode payload) {
        JsonNode order = payload.path("data");
        JsonNode id = order.path("id");
        if (!id.isTextual() || id.textValue().isBlank()) {
            return new OrderReading.Malformed("data.id is no text");
        }
        if (!Storable.text(id.textValue()).equals(id.textValue())) {
            return new OrderReading.Malformed("data.id is too long, or has a NUL in it");
        }
        return new OrderReading.Readable(order(change, payload, order));
    }

    private static Order order(OrderChanged change, JsonNode payload, JsonNode order) {
        OrderVersion version = version(change, order);
        Instant updatedAt = time(order.at("/meta/timestamps/updated_at"));
        return new Order(
                change.store(),
                order.path("id").textValue(),
                version,
                time(order.at("/meta/timestamps/created_at")),
                updatedAt == null ? version.time() : updatedAt,
                texts(order),
                amount(order.at(WITH_TAX)),
                amount(order.at(WITHOUT_TAX)),
                OrderItems.of(payload),
                change.payload());
    }

    /**
     * The time of an event is when its document was updated, so that an old state that is sent late
     * does not undo a newer one; a document from the future must not lock later ones out.
     */
    private static OrderVersion version(OrderChanged change, JsonNode order) {
        Instant updatedAt = time(order.at("/meta/timestamps/updated_at"));
        Instant accepted = change.acceptedAt();
        Instant time = updatedAt == null || updatedAt.isAfter(accepted) ? accepted : updatedAt;
        return new OrderVersion(time, accepted, change.place());
    }

    private static Map<OrderText, String> texts(JsonNode order) {
        Map<OrderText, String> texts = new EnumMap<>(OrderText.class);
        for (OrderText text : OrderText.values()) {
            String value = text.of(order);
            if (value != null) {
                texts.put(text, value);
            }
        }
        return texts;
    }

    /** At the grain of PostgreSQL. */
    private static @Nullable Instant time(JsonNode value) {
        return SentTime.instantOfAny(VerbatimJson.text(value))
                .map(time -> time.truncatedTo(ChronoUnit.MICROS))
                .orElse(null);
    }

    private static @Nullable Long amount(JsonNode value) {
        OptionalLong whole = VerbatimJson.wholeNumber(value);
        return whole.isPresent() ? (Long) whole.getAsLong() : null;
    }
}
