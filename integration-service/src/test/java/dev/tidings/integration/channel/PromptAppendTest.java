package dev.tidings.integration.channel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PromptAppendTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void isDoneWhenTheAppendIs() {
        PromptAppend.to("events", () -> Uni.createFrom().voidItem()).await().atMost(LONG);
    }

    @Test
    void takesARefusalForUnavailable() {
        assertThatThrownBy(() ->
                        PromptAppend.to(
                                        "events",
                                        () -> Uni.createFrom().failure(new RuntimeException("x")))
                                .await()
                                .atMost(LONG))
                .isInstanceOf(CommonProblem.Unavailable.class);
    }

    @Test
    void takesAFullBufferForUnavailable() {
        assertThatThrownBy(() ->
                        PromptAppend.to(
                                        "events",
                                        () -> {
                                            throw new IllegalStateException("full");
                                        })
                                .await()
                                .atMost(LONG))
                .isInstanceOf(CommonProblem.Unavailable.class);
    }

    @Test
    void takesSilenceForUnavailable() {
        assertThatThrownBy(() ->
                        PromptAppend.to("events", () -> Uni.createFrom().nothing())
                                .await()
                                .atMost(LONG))
                .isInstanceOf(CommonProblem.Unavailable.class);
    }
}
