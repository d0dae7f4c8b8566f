package dev.tidings.log.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.testing.SettableClock;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntegrationDirectoryTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final StoreId store = new StoreId(UUID.randomUUID());
    private final IntegrationId integration = new IntegrationId(UUID.randomUUID());
    private final SettableClock clock = new SettableClock();
    private Uni<Void> answer = Uni.createFrom().voidItem();
    private int asked;
    private final IntegrationDirectory directory =
            new IntegrationDirectory((of, id) -> ask(), (of, number) -> ask(), clock);

    @Test
    void asksAgainAfterASecond() {
        // Given
        find();
        find();
        int within = asked;

        // When
        clock.move(Duration.ofMillis(1_100));
        find();

        // Then
        assertThat(within).isEqualTo(1);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void answersFromMemoryWhileIntegrationServiceIsAway() {
        // Given
        find();

        // When
        answer = Uni.createFrom().failure(new ConnectException("refused"));
        clock.move(Duration.ofMinutes(9));

        // Then
        assertThat(find()).isEqualTo(Presence.KNOWN);
        assertThat(directory.find(new StoreId(UUID.randomUUID()), integration).await().atMost(SOON))
                .isEqualTo(Presence.AWAY);
    }

    @Test
    void forgetsADeletedIntegrationForGood() {
        // Given
        find();
        clock.move(Duration.ofMillis(1_100));
        answer = Uni.createFrom().failure(new NotFoundException());
        Presence deleted = find();

        // When
        answer = Uni.createFrom().failure(new ConnectException("refused"));

        // Then
        assertThat(deleted).isEqualTo(Presence.UNKNOWN);
        assertThat(find()).isEqualTo(Presence.AWAY);
    }

    @Test
    void findsAnIntegrationAsSoonAsItIsThere() {
        // Given
        answer = Uni.createFrom().failure(new NotFoundException());
        Presence before = find();

        // When
        answer = Uni.createFrom().voidItem();

        // Then
        assertThat(before).isEqualTo(Presence.UNKNOWN);
        assertThat(find()).isEqualTo(Presence.KNOWN);
    }

    @Test
    void remembersANumberAsWell() {
        // Given
        directory.find(store, new IntegrationNumber(7)).await().atMost(SOON);

        // When
        answer = Uni.createFrom().failure(new ConnectException("refused"));

        // Then
        assertThat(directory.find(store, new IntegrationNumber(7)).await().atMost(SOON))
                .isEqualTo(Presence.KNOWN);
        assertThat(directory.find(store, new IntegrationNumber(8)).await().atMost(SOON))
                .isEqualTo(Presence.AWAY);
    }

    private Presence find() {
        return directory.find(store, integration).await().atMost(SOON);
    }

    private Uni<Void> ask() {
        asked++;
        return answer;
    }
}
