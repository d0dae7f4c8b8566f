package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final AtomicInteger announced = new AtomicInteger();
    private final Announcer announcer = new Announcer(context, announced::incrementAndGet);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void announcesTogetherWhatIsAppendedTogether() throws InterruptedException {
        // Given
        CountDownLatch appended = new CountDownLatch(1);
        // When
        context.runOnContext(ignored -> {
            for (int i = 0; i < 1_000; i++) {
                announcer.appended();
            }
            appended.countDown();
        });
        appended.await();
        // Then
        await().atMost(SOON).until(() -> announced.get() == 1);
    }

    @Test
    void announcesWhatIsAppendedAfterAnAnnouncement() {
        // Given
        announcer.appended();
        await().atMost(SOON).until(() -> announced.get() == 1);
        // When
        announcer.appended();
        // Then
        await().atMost(SOON).until(() -> announced.get() == 2);
        assertThat(announced).hasValue(2);
    }
}
