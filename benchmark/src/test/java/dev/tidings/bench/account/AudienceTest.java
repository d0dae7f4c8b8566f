package dev.tidings.bench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

    @Test
    void givesEachDeliveryANumberOfItsOwn() {
        // Given
        Audience audience = new Audience(6, 2);
        Set<Integer> numbers = new HashSet<>();

        // When
        for (int event = 0; event < 4; event++) {
            for (int webhook = 0; webhook < audience.webhooks(); webhook++) {
                if (audience.includes(event, webhook)) {
                    int delivery = audience.delivery(event, webhook);
                    numbers.add(delivery);
                    assertThat(audience.eventOf(delivery)).isEqualTo(event);
                    assertThat(audience.webhookOf(delivery)).isEqualTo(webhook);
                }
            }
        }

        // Then
        assertThat(numbers).hasSize(4 * audience.size()).allMatch(number -> number < 12);
    }

    @Test
    void isTheSameForEveryKind() {
        assertThatThrownBy(() -> new Audience(5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Audience(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
