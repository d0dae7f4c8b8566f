package dev.tidings.log.exception;

import dev.tidings.kit.problem.InputFault;
import dev.tidings.kit.problem.InputProblem;
import dev.tidings.kit.time.SentTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param cursor where the page before this one ended
 * @param size records a page, 1 to 100, 25 unless told
 */
record CursorPage(Cursor cursor, int size) {

    static final String CURSOR = "cursor";
    static final String PAGE_SIZE = "page_size";

    private static final int DEFAULT_SIZE = 25;
    private static final int MAX_SIZE = 100;

    /**
     * Reads the two query parameters.
     *
     * @throws InputProblem naming each of them that is not what is allowed
     */
    static CursorPage of(@Nullable String cursor, @Nullable String pageSize) {
        List<InputFault> faults = new ArrayList<>();
        Optional<Cursor> start = start(cursor);
        if (start.isEmpty()) {
            faults.add(
                    InputFault.parameter(CURSOR, "Must be a date-time, as the Link header has it"));
        }
        OptionalInt size = size(pageSize);
        if (size.isEmpty()) {
            faults.add(InputFault.parameter(PAGE_SIZE, "Must be an integer from 1 to " + MAX_SIZE));
        }
        if (!faults.isEmpty()) {
            throw new InputProblem(faults);
        }
        return new CursorPage(start.orElseThrow(), size.orElseThrow());
    }

    private static Optional<Cursor> start(@Nullable String cursor) {
        return cursor == null
                ? Optional.of(Cursor.TOP)
                : SentTime.read(cursor).map(SentTime::instant).map(Cursor::new);
    }

    private static OptionalInt size(@Nullable String pageSize) {
        if (pageSize == null) {
            return OptionalInt.of(DEFAULT_SIZE);
        }
        try {
            int size = Integer.parseInt(pageSize);
            return size >= 1 && size <= MAX_SIZE ? OptionalInt.of(size) : OptionalInt.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalInt.empty();
        }
    }
}
