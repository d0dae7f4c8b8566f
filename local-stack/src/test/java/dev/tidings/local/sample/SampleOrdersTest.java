package dev.tidings.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SampleOrdersTest {

    private final SampleOrders orders = new SampleOrders(1);

    @Test
    void makesTheSameOrdersForTheSameSeed() {
        assertThat(events(new SampleOrders(1), 100)).isEqualTo(events(orders, 100));
        assertThat(events(new SampleOrders(2), 100))
                .doesNotContainAnyElementsOf(events(orders, 100));
    }

    @Test
    void everyFifthWasUpdatedSinceAndEndsAsItsLastEventSays() {
        assertThat(IntStream.range(0, 50))
                .allSatisfy(number -> {
                    List<ObjectNode> events = orders.events(number).toList();
                    assertThat(events).hasSize(number % 5 == 0 ? 2 : 1);
                    assertThat(events.getLast().path("payload")).isEqualTo(orders.payload(number));
                    assertThat(updatedAt(events.getLast()))
                            .isAfterOrEqualTo(updatedAt(events.getFirst()));
                });
    }

    @Test
    void noTwoOrdersAreTheSame() {
        Set<String> ids =
                IntStream.range(0, 10_000)
                        .mapToObj(number -> orders.payload(number).at("/data/id").asText())
                        .collect(Collectors.toSet());

        assertThat(ids).hasSize(10_000);
    }

    @Test
    void itemsAddUpToTheOrder() {
        assertThat(IntStream.range(0, 200).mapToObj(orders::payload))
                .allSatisfy(payload -> {
                    long sum =
                            StreamSupport.stream(payload.at("/included/items").spliterator(), false)
                                    .mapToLong(item -> amount(item, "with_tax/value"))
                                    .sum();
                    assertThat(amount(payload.path("data"), "with_tax")).isEqualTo(sum);
                });
    }

    private static long amount(JsonNode thing, String price) {
        return thing.at("/meta/display_price/%s/amount".formatted(price)).asLong();
    }

    private static Instant updatedAt(JsonNode event) {
        return Instant.parse(event.at("/payload/data/meta/timestamps/updated_at").asText());
    }

    private static List<ObjectNode> events(SampleOrders from, int count) {
        return IntStream.range(0, count).boxed().flatMap(from::events).toList();
    }
}
