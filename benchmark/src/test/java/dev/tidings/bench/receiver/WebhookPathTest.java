package dev.tidings.bench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.bench.wire.Reaction;
import org.junit.jupiter.api.Test;

class WebhookPathTest {

    @Test
    void readsWhatAWebhookIsRegisteredWith() {
        for (Reaction reaction : Reaction.values()) {
            assertThat(WebhookPath.parse(reaction.path(499)))
                    .contains(new WebhookPath(reaction, 499));
        }
    }

    @Test
    void knowsNoOther() {
        assertThat(WebhookPath.parse("/")).isEmpty();
        assertThat(WebhookPath.parse("/take/")).isEmpty();
        assertThat(WebhookPath.parse("/take/one")).isEmpty();
        assertThat(WebhookPath.parse("/give/1")).isEmpty();
    }
}
