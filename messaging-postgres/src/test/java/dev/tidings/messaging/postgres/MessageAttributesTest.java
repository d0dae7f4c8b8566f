package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageAttributesTest {

    @Test
    void refusesWhatPostgresCannotKeep() {
        assertThatThrownBy(() -> MessageAttributes.ofKey("a\0b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageAttributes(null, Map.of("h", "a\0b")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
