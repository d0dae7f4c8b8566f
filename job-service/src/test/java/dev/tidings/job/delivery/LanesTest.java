package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Outcome DELIVERED = new Outcome.Delivered(200, "");
    private static final Outcome HUNG = new Outcome.Unreachable(Outcome.Reason.TIMEOUT, "Timeout");

    private final Lanes lanes = new Lanes(TestBounds.config(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void keepsHalfOfAllRoomFromReceiversThatHaveNotAnswered() {
        // Given a receiver that has answered
        Job healthy = Jobs.of(UUID.randomUUID(), UUID.randomUUID());
        lanes.leave(lanes.enter(healthy, Origin.NEW).orElseThrow(), DELIVERED);

        // When attempts to more receivers than there is room for hang
        List<Pass> hanging = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lanes.enter(Jobs.of(UUID.randomUUID(), UUID.randomUUID()), Origin.NEW)
                    .ifPresent(hanging::add);
        }

        // Then
        assertThat(hanging).hasSize(20);
        assertThat(lanes.enter(healthy, Origin.NEW)).isPresent();
    }

    @Test
    void keepsHalfOfAllRoomFromOneStore() {
        // Given
        UUID store = UUID.randomUUID();

        // When
        List<Pass> ofStore = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Job job = Jobs.of(store, UUID.randomUUID());
            lanes.enter(job, Origin.NEW).ifPresent(pass -> lanes.leave(pass, DELIVERED));
            lanes.enter(job, Origin.NEW).ifPresent(ofStore::add);
        }

        // Then
        assertThat(ofStore).hasSize(20);
        assertThat(lanes.enter(Jobs.of(UUID.randomUUID(), UUID.randomUUID()), Origin.NEW))
                .isPresent();
    }

    @Test
    void givesRoomBack() {
        // Given
        Job job = Jobs.of(UUID.randomUUID(), UUID.randomUUID());
        Pass first = lanes.enter(job, Origin.NEW).orElseThrow();
        assertThat(lanes.enter(job, Origin.NEW)).isPresent();
        assertThat(lanes.enter(job, Origin.NEW)).isPresent();
        assertThat(lanes.enter(job, Origin.NEW)).isEmpty();

        // When
        lanes.leave(first, DELIVERED);

        // Then
        assertThat(lanes.enter(job, Origin.NEW)).isPresent();
        assertThat(lanes.underWay()).isEqualTo(3);
    }

    @Test
    void tellsTheRoomOfEachLaneItKnows() {
        // Given
        Job job = Jobs.of(UUID.randomUUID(), UUID.randomUUID());
        lanes.leave(lanes.enter(job, Origin.NEW).orElseThrow(), HUNG);

        // When
        ClaimRoom room = lanes.claimRoom();

        // Then
        assertThat(room.perLane()).containsEntry(job.integration(), 2).hasSize(1);
        assertThat(room.perUnknownLane()).isEqualTo(4);
        assertThat(room.jobs()).isEqualTo(30);
        assertThat(room.bytes()).isEqualTo(16_777_216);
    }

    @Test
    void leavesQuickReceiversOutOfAClaimWhileEnoughOfTheirsAreUnderWay() {
        // Given as many claimed attempts to quick receivers as are enough, and one other receiver
        UUID slow = UUID.randomUUID();
        lanes.leave(
                lanes.enter(Jobs.of(UUID.randomUUID(), slow), Origin.CLAIMED).orElseThrow(), HUNG);
        List<Pass> quick = Stream.generate(this::claimedByAQuickReceiver).limit(2).toList();

        // Then
        assertThat(lanes.quickClaimsSuffice()).isTrue();
        assertThat(lanes.claimRoom().perLane())
                .containsEntry(slow, 2)
                .containsEntry(quick.getFirst().integration(), 0);

        // When
        lanes.leave(quick.getFirst(), DELIVERED);

        // Then
        assertThat(lanes.quickClaimsSuffice()).isFalse();
        assertThat(lanes.claimRoom().perLane())
                .hasEntrySatisfying(
                        quick.getFirst().integration(), room -> assertThat(room).isPositive());
    }

    @Test
    void callsThoseInLineOneByOne() {
        // Given
        Job job = Jobs.of(UUID.randomUUID(), UUID.randomUUID());
        Pass first = lanes.enter(job, Origin.NEW).orElseThrow();
        Pass second = lanes.enter(job, Origin.NEW).orElseThrow();
        CompletableFuture<Boolean> gone = lanes.awaitRoom(job.integration());
        CompletableFuture<Boolean> next = lanes.awaitRoom(job.integration());
        CompletableFuture<Boolean> last = lanes.awaitRoom(job.integration());

        // When
        gone.complete(false);
        lanes.leave(first, DELIVERED);

        // Then
        assertThat(next).isCompletedWithValue(true);
        assertThat(last).isNotDone();

        // When
        lanes.leave(second, DELIVERED);

        // Then
        assertThat(last).isCompletedWithValue(true);
    }

    private Pass claimedByAQuickReceiver() {
        Job job = Jobs.of(UUID.randomUUID(), UUID.randomUUID());
        lanes.leave(lanes.enter(job, Origin.NEW).orElseThrow(), DELIVERED);
        return lanes.enter(job, Origin.CLAIMED).orElseThrow();
    }

    @Test
    void boundsThePayloadBytesUnderWay() {
        // Given
        String large = "x".repeat(10_000_000);
        assertThat(lanes.enter(Jobs.withPayload(large), Origin.NEW)).isPresent();

        // Then
        assertThat(lanes.enter(Jobs.withPayload(large), Origin.NEW)).isEmpty();
        assertThat(lanes.enter(Jobs.withPayload("{}"), Origin.NEW)).isPresent();
    }

    @Test
    void keepsBytesForOtherStoresHoweverManyLargeOnesOfOneStoreHang() {
        // Given
        UUID store = UUID.randomUUID();
        String large = "x".repeat(1_048_576);
        for (int i = 0; i < 16; i++) {
            lanes.enter(Jobs.of(store, UUID.randomUUID(), large), Origin.NEW);
        }

        // Then
        assertThat(lanes.enter(Jobs.of(store, UUID.randomUUID(), large), Origin.NEW)).isEmpty();
        assertThat(lanes.enter(Jobs.withPayload(large), Origin.NEW)).isPresent();
        assertThat(lanes.enter(Jobs.of(store, UUID.randomUUID()), Origin.NEW)).isPresent();
    }
}
