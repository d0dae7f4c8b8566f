package dev.tidings.log.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.log.testing.Database;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lives in the past and comes back to today, so that it leaves the other tests' days alone. */
@QuarkusTest
@LogServiceTest
class DeliveryLogRetentionTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG_AGO = Duration.ofDays(-100);

    @Inject DeliveryLogAppender appender;
    @Inject DeliveryLogRepository repository;
    @Inject DeliveryLogRetention retention;
    @Inject SettableClock clock;

    private final UUID store = UUID.randomUUID();
    private final LogList all = new LogList.OfStore(new StoreId(store));

    @BeforeEach
    void goBack() {
        clock.move(LONG_AGO);
    }

    @AfterEach
    void comeBack() {
        clock.reset();
        retention.maintain().await().atMost(SOON);
    }

    @Test
    void makesThePartitionsOfABatchThatComesFirst() {
        // Given
        List<AttemptRecorded> batch = List.of(attemptNow());

        // When
        int appended = appender.append(batch).await().atMost(SOON);

        // Then
        assertThat(appended).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void keepsADayUntilItsRetentionIsOver() {
        // Given
        appender.append(List.of(attemptNow())).await().atMost(SOON);

        // When
        clock.move(Duration.ofDays(30));
        retention.maintain().await().atMost(SOON);

        // Then
        assertThat(rows()).isEqualTo(1);
        assertThat(counters()).isEqualTo(1);
        assertThat(listed()).isEqualTo(total()).isEqualTo(1);
    }

    @Test
    void dropsADayWithItsCountersOnceItsRetentionIsOver() {
        // Given
        appender.append(List.of(attemptNow())).await().atMost(SOON);

        // When
        clock.move(Duration.ofDays(31));
        retention.maintain().await().atMost(SOON);

        // Then
        assertThat(rows()).isZero();
        assertThat(counters()).isZero();
        assertThat(listed()).isEqualTo(total()).isZero();
    }

    @Test
    void endsADayForReadersBeforeItsPartitionIsDropped() {
        // Given
        appender.append(List.of(attemptNow())).await().atMost(SOON);

        // When
        clock.move(Duration.ofDays(31));

        // Then
        assertThat(rows()).isEqualTo(1);
        assertThat(listed()).isEqualTo(total()).isZero();
    }

    private AttemptRecorded attemptNow() {
        return Attempt.of(store, UUID.randomUUID()).at(clock.instant()).recorded();
    }

    private long rows() {
        return Database.ofTheService()
                .number("select count(*) from integration_log where store_id = ?", store);
    }

    private long counters() {
        return Database.ofTheService()
                .number("select count(*) from integration_log_count where store_id = ?", store);
    }

    private long listed() {
        return repository
                .page(all, retention.window(), new PageRequest(10, 0))
                .await()
                .atMost(SOON)
                .size();
    }

    private long total() {
        return repository.total(all, retention.window()).await().atMost(SOON);
    }
}
