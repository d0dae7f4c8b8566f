package dev.tidings.integration.event;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsRequestTest {

    private static final String ORDER = "{\"data\":{\"type\":\"order\",\"id\":\"1\"}}";

    @Test
    void readsASingleEvent() {
        // When
        EventsRequest request = parse(single(event("my-id", "order.created", ORDER)));
        // Then
        assertThat(request)
                .isEqualTo(
                        new EventsRequest(
                                true,
                                List.of(new AcceptedEvent("my-id", true, "order.created", ORDER))));
    }

    @Test
    void givesAnEventWithoutIdATimeOrderedOne() {
        // When
        AcceptedEvent event =
                parse(single(event(null, "order.created", ORDER))).events().getFirst();
        // Then
        assertThat(event.chosenByCaller()).isFalse();
        assertThat(UUID.fromString(event.id()).version()).isEqualTo(7);
    }

    @Test
    void takesTheHeaderForTheId() {
        // When
        EventsRequest request =
                EventsRequest.parse(
                        bytes(single(event(null, "order.created", ORDER))), "from-header");
        // Then
        assertThat(request.events())
                .containsExactly(new AcceptedEvent("from-header", true, "order.created", ORDER));
    }

    @Test
    void refusesAHeaderThatDiffersFromTheId() {
        String body = single(event("one", "order.created", ORDER));
        assertThat(EventsRequest.parse(bytes(body), "one").events()).hasSize(1);
        assertThat(EventsRequest.parse(bytes(body), " \"one\" ").events()).hasSize(1);
        assertThat(faults(body, "other"))
                .containsExactly(
                        new Fault("data.id differs from the header Idempotency-Key", "data.id"));
    }

    @Test
    void refusesAHeaderThatIsMalformedOrBesideAList() {
        assertThat(faults(single(event(null, "order.created", ORDER)), "not a key"))
                .extracting(Fault::source)
                .containsExactly("Idempotency-Key");
        assertThat(faults(list(event(null, "order.created", ORDER)), "key"))
                .extracting(Fault::source)
                .containsExactly("Idempotency-Key");
    }

    @Test
    void readsAListInItsOrder() {
        // When
        EventsRequest request =
                parse(list(event("b", "order.paid", ORDER), event("a", "order.created", ORDER)));
        // Then
        assertThat(request.single()).isFalse();
        assertThat(request.events()).extracting(AcceptedEvent::id).containsExactly("b", "a");
    }

    @Test
    void namesTheEventAtFaultByItsIndex() {
        // Given
        String body =
                list(
                        event("good", "order.created", ORDER),
                        event("not good!", "order.eaten", "{\"data\": 1, \"more\": 2}"),
                        "7");
        // Then
        assertThat(faults(body, null))
                .extracting(Fault::source)
                .containsExactly(
                        "data[1].id",
                        "data[1].key",
                        "data[1].payload.more",
                        "data[1].payload.data",
                        "data[2]",
                        "data[2].type",
                        "data[2].payload",
                        "data[2].key",
                        "data[2].payload.data");
    }

    @Test
    void refusesAnIdTwiceInOneList() {
        assertThat(
                        faults(
                                list(
                                        event("a", "order.created", ORDER),
                                        event("b", "order.created", ORDER),
                                        event("a", "order.paid", ORDER)),
                                null))
                .containsExactly(new Fault("data[2].id is used before in this list", "data[2].id"));
    }

    @Test
    void boundsTheNumberOfEvents() {
        assertThat(parse(list(events(1_000))).events()).hasSize(1_000);
        assertThat(faults(list(events(1_001)), null))
                .containsExactly(new Fault("data must hold 1 to 1000 events", "data"));
        assertThat(faults("{\"data\": []}", null))
                .containsExactly(new Fault("data must hold 1 to 1000 events", "data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ü"})
    void refusesAnIdOfOtherCharacters(String id) {
        assertThat(faults(single(event(id, "order.created", ORDER)), null))
                .containsExactly(
                        new Fault(
                                "data.id must be 1 to 128 of the characters A-Z a-z 0-9 . _ : -",
                                "data.id"));
    }

    @Test
    void boundsTheId() {
        String longest = "x".repeat(128);
        assertThat(parse(single(event(longest, "order.created", ORDER))).events()).hasSize(1);
        assertThat(faults(single(event(longest + "x", "order.created", ORDER)), null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"data\": []}",
                "{\"data\": {}, \"meta\": {}}",
                "{\"data\": {}, \"included\": []}"
            })
    void refusesAPayloadThatIsNot(String payload) {
        assertThat(faults(single(event("id", "order.created", payload)), null)).isNotEmpty();
    }

    @Test
    void needsTypeAndIdOfWhatWasDeleted() {
        assertThat(
                        faults(
                                single(
                                        event(
                                                "id",
                                                "customer.deleted",
                                                "{\"data\":{\"type\":\"customer\",\"id\":5}}")),
                                null))
                .containsExactly(
                        new Fault("data.payload.data.id must be a string", "data.payload.data.id"));
        assertThat(faults(single(event("id", "customer.deleted", "{\"data\":{\"x\":1}}")), null))
                .extracting(Fault::source)
                .containsExactly("data.payload.data.type", "data.payload.data.id");
    }

    @Test
    void keepsNumbersAsTheyAreWritten() {
        // Given
        String payload =
                "{\"data\":{\"price\":1.10,\"small\":1e-400,\"big\":123456789012345678901234567890}}";
        // When
        String kept =
                parse(single(event("id", "order.created", payload))).events().getFirst().payload();
        // Then
        assertThat(kept).isEqualTo(payload);
    }

    @Test
    void keepsTextThatNoEncodingCanCarryAsAnEscape() {
        // When
        String kept =
                parse(
                                single(
                                        event(
                                                "id",
                                                "order.created",
                                                "{\"data\":{\"half\":\"a\\ud83db\",\"nul\":\"\\u0000\",\"whole\":\"🙂\"}}")))
                        .events()
                        .getFirst()
                        .payload();
        // Then
        assertThat(kept)
                .isEqualTo(
                        "{\"data\":{\"half\":\"a\\ud83db\",\"nul\":\"\\u0000\",\"whole\":\"🙂\"}}");
    }

    @Test
    void boundsOneEventAndTheWhole() {
        String big = "{\"data\":{\"x\":\"" + "x".repeat(1 << 20) + "\"}}";
        assertThatThrownBy(() ->
                        parse(
                                list(
                                        event("a", "order.created", ORDER),
                                        event("b", "order.created", big))))
                .isInstanceOf(CommonProblem.PayloadTooLarge.class)
                .hasMessageContaining("data[1] is larger than 1 MiB");
        assertThatThrownBy(() -> EventsRequest.parse(new byte[(10 << 20) + 1], null))
                .isInstanceOf(CommonProblem.PayloadTooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "{\"data\": null}"})
    void needsData(String body) {
        assertThat(faults(body, null)).containsExactly(new Fault("data is required", "data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"data\": {}} {}", "{\"data\": 1, \"data\": 2}"})
    void refusesWhatIsNotJson(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(CommonProblem.BadRequest.class);
    }

    private static String[] events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event("id-" + i, "order.created", ORDER))
                .toArray(String[]::new);
    }

    private static String event(@Nullable String id, String key, String payload) {
        String idMember = id == null ? "" : "\"id\": \"" + id + "\",";
        return "{\"type\": \"event\", %s \"key\": \"%s\", \"payload\": %s}"
                .formatted(idMember, key, payload);
    }

    private static String single(String event) {
        return "{\"data\": " + event + "}";
    }

    private static String list(String... events) {
        return "{\"data\": " + Arrays.stream(events).collect(joining(",", "[", "]")) + "}";
    }

    private static EventsRequest parse(String body) {
        return EventsRequest.parse(bytes(body), null);
    }

    private static List<Fault> faults(String body, @Nullable String header) {
        return catchThrowableOfType(
                        CommonProblem.Invalid.class, () -> EventsRequest.parse(bytes(body), header))
                .faults();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
