package dev.tidings.log.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.log.testing.Database;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.SettableClock;
import dev.tidings.log.testing.ShippingApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lives in the past and comes back to today, so that it leaves the other tests' days alone. */
@QuarkusTest
@LogServiceTest
class ExceptionLogRetentionTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG_AGO = Duration.ofDays(-200);
    private static final String REPORT =
            "{\"base_url\":\"b\",\"created_at\":\"2001-01-01T00:00:00Z\"}";

    @Inject SettableClock clock;
    @Inject ExceptionLogRetention retention;

    private final ShippingApi api = ShippingApi.ofNewStore();
    private final Database database = Database.ofTheService();

    @BeforeEach
    void goBack() {
        clock.move(LONG_AGO);
        retention.maintain().await().atMost(SOON);
    }

    @AfterEach
    void comeBack() {
        clock.reset();
        retention.maintain().await().atMost(SOON);
    }

    @Test
    void keepsALogForNinetyDaysFromWhenItCame() {
        // Given a log of an exception that is long past
        api.reported(REPORT);

        // When
        clock.move(Duration.ofDays(90));
        retention.maintain().await().atMost(SOON);

        // Then
        api.list().then().statusCode(200).body("data.size()", equalTo(1));
    }

    @Test
    void endsADayForReadersBeforeItIsDropped() {
        // Given
        api.reported(REPORT);

        // When
        clock.move(Duration.ofDays(91));

        // Then
        api.list().then().statusCode(200).body("data.size()", equalTo(0));
        assertThat(positions()).isEqualTo(1);
    }

    @Test
    void dropsThePartitionAndThePositions() {
        // Given
        api.reported(REPORT);

        // When
        clock.move(Duration.ofDays(91));
        retention.maintain().await().atMost(SOON);

        // Then
        assertThat(positions()).isZero();
        assertThat(
                        database.number(
                                "select count(*) from exception_log where store_id = ?",
                                api.store()))
                .isZero();
    }

    @Test
    void takesALogAfterAWeekWithoutMaintenance() {
        // Given a service that was not maintained for a week
        api.reported(REPORT);

        // When
        clock.move(Duration.ofDays(7));

        // Then
        api.reported(REPORT);
    }

    private long positions() {
        return database.number(
                "select count(*) from exception_log_position where store_id = ?", api.store());
    }
}
