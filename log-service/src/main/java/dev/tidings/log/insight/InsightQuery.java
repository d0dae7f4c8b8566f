package dev.tidings.log.insight;

import dev.tidings.kit.problem.InputFault;
import dev.tidings.kit.problem.InputProblem;
import dev.tidings.kit.time.SentTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which insights are wanted.
 *
 * @param from the first moment of the window
 * @param to the end of the window, exclusive
 * @param size how many at most
 */
record InsightQuery(Instant from, Instant to, int size) {

    static final String FROM = "from";
    static final String TO = "to";
    static final String PAGE_SIZE = "page_size";

    private static final Duration UNLESS_TOLD = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int DEFAULT_SIZE = 25;
    private static final int MAX_SIZE = 100;

    /**
     * Reads the query parameters.
     *
     * @param now the end of a window that names none
     * @throws InputProblem naming each of them that is not what is allowed
     */
    static InsightQuery of(
            @Nullable String from, @Nullable String to, @Nullable String pageSize, Instant now) {
        List<InputFault> faults = new ArrayList<>();
        Instant end = time(TO, to, faults).orElse(now);
        Instant start = time(FROM, from, faults).orElseGet(() -> end.minus(UNLESS_TOLD));
        int size = size(pageSize, faults);
        if (faults.isEmpty() && !isWindow(start, end)) {
            faults.add(
                    InputFault.parameter(
                            FROM,
                            "Must be before to, by %d days at most".formatted(LONGEST.toDays())));
        }
        if (!faults.isEmpty()) {
            throw new InputProblem(faults);
        }
        return new InsightQuery(start, end, size);
    }

    private static Optional<Instant> time(
            String name, @Nullable String sent, List<InputFault> faults) {
        if (sent == null) {
            return Optional.empty();
        }
        Optional<Instant> time = SentTime.read(sent).map(SentTime::instant);
        if (time.isEmpty()) {
            faults.add(InputFault.parameter(name, "Must be a date-time"));
        }
        return time;
    }

    private static int size(@Nullable String sent, List<InputFault> faults) {
        if (sent == null) {
            return DEFAULT_SIZE;
        }
        try {
            int size = Integer.parseInt(sent);
            if (size >= 1 && size <= MAX_SIZE) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, as any number out of range
        }
        faults.add(InputFault.parameter(PAGE_SIZE, "Must be an integer from 1 to " + MAX_SIZE));
        return DEFAULT_SIZE;
    }

    private static boolean isWindow(Instant start, Instant end) {
        return start.isBefore(end) && Duration.between(start, end).compareTo(LONGEST) <= 0;
    }
}
