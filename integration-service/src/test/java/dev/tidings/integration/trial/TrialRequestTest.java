package dev.tidings.integration.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tidings.kit.json.JsonBody;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialRequestTest {

    private static final List<String> OBSERVED = List.of("order.paid", "order.created");

    @Test
    void samplesTheFirstEventObservedUnlessTold() {
        assertThat(key("")).isEqualTo("order.paid");
        assertThat(key("{\"data\": {\"type\": \"event\"}}")).isEqualTo("order.paid");
        assertThat(key("{\"data\": {\"type\": \"event\", \"key\": \"brand.created\"}}"))
                .isEqualTo("brand.created");
    }

    @Test
    void refusesAnEventThatDoesNotExist() {
        CommonProblem.Invalid refused =
                catchThrowableOfType(
                        CommonProblem.Invalid.class,
                        () -> key("{\"data\": {\"type\": \"evnt\", \"key\": \"order.eaten\"}}"));
        assertThat(refused.faults())
                .containsExactly(
                        new Fault("data.type must be event", "data.type"),
                        new Fault("data.key is not an observable event", "data.key"));
    }

    @Test
    void samplesAWholeOrderForOrdersAndAReferenceForTheRest() {
        assertThat(at(SamplePayload.of("order.paid"), "/data/type")).isEqualTo("order");
        assertThat(at(SamplePayload.of("order.paid"), "/included/items/0/type"))
                .isEqualTo("order_item");
        assertThat(at(SamplePayload.of("account-member.deleted"), "/data/type"))
                .isEqualTo("account-member");
        assertThat(at(SamplePayload.of("account-member.deleted"), "/data/id")).isNotEmpty();
    }

    private static String key(String body) {
        return TrialRequest.key(body.getBytes(StandardCharsets.UTF_8), OBSERVED);
    }

    private static String at(String payload, String pointer) {
        return JsonBody.parse(payload.getBytes(StandardCharsets.UTF_8)).at(pointer).asText();
    }
}
