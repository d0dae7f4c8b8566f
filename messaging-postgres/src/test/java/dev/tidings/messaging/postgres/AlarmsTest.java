package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AlarmsTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Alarm first = new Alarm();
    private final Alarm second = new Alarm();
    private final Alarms alarms = new Alarms();

    AlarmsTest() {
        alarms.add(first);
        alarms.add(second);
    }

    @Test
    void wakesOnlyOneOfThoseThatRest() {
        // Given
        UniAssertSubscriber<Void> firstRest = rest(first);
        UniAssertSubscriber<Void> secondRest = rest(second);
        // When
        boolean looks = alarms.ring();
        // Then
        assertThat(looks).isTrue();
        firstRest.assertCompleted();
        secondRest.assertNotTerminated();
    }

    @Test
    void wakesTheNextWhenTheFirstIsAtWork() {
        // Given
        first.set();
        UniAssertSubscriber<Void> secondRest = rest(second);
        // When
        boolean looks = alarms.ring();
        // Then
        assertThat(looks).isTrue();
        secondRest.assertCompleted();
    }

    @Test
    void wakesNobodyWhenOneIsAboutToLook() {
        // Given
        UniAssertSubscriber<Void> gathering =
                first.gather(LONG).subscribe().withSubscriber(UniAssertSubscriber.create());
        UniAssertSubscriber<Void> secondRest = rest(second);
        // When
        boolean looks = alarms.ring();
        // Then
        assertThat(looks).isTrue();
        secondRest.assertNotTerminated();
        gathering.cancel();
    }

    @Test
    void keepsThoseAtWorkFromRestingBeforeTheyHaveLookedAgain() {
        // Given
        var firstSetting = first.set();
        second.set();
        // When
        boolean looks = alarms.ring();
        // Then
        assertThat(looks).isFalse();
        first.await(firstSetting, LONG)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertCompleted();
    }

    private static UniAssertSubscriber<Void> rest(Alarm alarm) {
        return alarm.await(alarm.set(), LONG)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }
}
