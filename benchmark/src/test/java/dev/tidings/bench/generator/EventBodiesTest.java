package dev.tidings.bench.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.bench.wire.Json;
import dev.tidings.bench.wire.LoadPlan;
import dev.tidings.bench.wire.Mark;
import dev.tidings.bench.wire.Pace;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventBodiesTest {

    private static final long DUE = 1_790_000_000_000_000L;

    @Test
    void oneEventIsNoList() {
        // When
        JsonNode event = body(plan(1, false), 3).path("data");

        // Then
        assertThat(event.path("type").asText()).isEqualTo("event");
        assertThat(event.path("key").asText()).isEqualTo("odd_ext.created");
        assertThat(event.has("id")).isFalse();
        assertThat(event.at("/payload/data/id").asText()).isEqualTo(new Mark(5, 3, DUE).text());
    }

    @Test
    void eachEventOfAListHasItsMarkAndItsKind() {
        // When
        JsonNode events = body(plan(4, false), 1).path("data");

        // Then
        assertThat(events).hasSize(4);
        assertThat(events.findValuesAsText("key"))
                .containsExactly(
                        "even_ext.created",
                        "odd_ext.created",
                        "even_ext.created",
                        "odd_ext.created");
        assertThat(events.get(3).at("/payload/data/id").asText())
                .isEqualTo(new Mark(5, 7, DUE).text());
    }

    @Test
    void theLastListHoldsWhatIsLeft() {
        assertThat(body(plan(4, false), 2).path("data")).hasSize(2);
    }

    @Test
    void anOwnIdIsTheMark() {
        // When
        JsonNode event = body(plan(1, true), 0).path("data");

        // Then
        assertThat(event.path("id").asText())
                .isEqualTo(event.at("/payload/data/id").asText())
                .isEqualTo(new Mark(5, 0, DUE).text());
    }

    @Test
    void aPayloadHasTheSizeAskedFor() {
        for (int size : new int[] {500, 1_000, 20_000}) {
            assertThat(Order.payload("x".repeat(Mark.LENGTH), size).length()).isEqualTo(size);
        }
    }

    private static LoadPlan plan(int batch, boolean ownIds) {
        return new LoadPlan(
                URI.create("http://127.0.0.1:1/v2/events"),
                5,
                List.of("even_ext.created", "odd_ext.created"),
                new Pace(10, batch, 100, 4),
                1_000,
                ownIds);
    }

    private static JsonNode body(LoadPlan plan, int request) {
        return Json.read(new EventBodies(plan).of(request, DUE).getBytes(), JsonNode.class);
    }
}
