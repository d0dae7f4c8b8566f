package dev.tidings.messaging.postgres;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The alarms of those who consume one queue in this process. */
final class Alarms {

    private final List<Alarm> alarms = new CopyOnWriteArrayList<>();

    void add(Alarm alarm) {
        alarms.add(alarm);
    }

    /**
     * Has one consumer look at what was appended: two would only find what one can take. When all
     * are at work, none will rest before it has looked.
     *
     * @return whether one looks now; false when all are at work
     */
    boolean ring() {
        boolean looks = alarms.stream().anyMatch(Alarm::isGathering) || wakeOne();
        if (!looks) {
            ringAll();
        }
        return looks;
    }

    /** Wakes one consumer that rests. */
    boolean wakeOne() {
        return alarms.stream().anyMatch(Alarm::wake);
    }

    void ringAll() {
        alarms.forEach(Alarm::ring);
    }
}
