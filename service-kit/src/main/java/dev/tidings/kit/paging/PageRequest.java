package dev.tidings.kit.paging;

import dev.tidings.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, from {@code page[limit]} and {@code page[offset]}.
 *
 * @param limit records a page, 1 to 100, 25 unless told
 * @param offset records to skip, 0 to 10,000
 */
public record PageRequest(int limit, int offset) {

    public static final int DEFAULT_LIMIT = 25;
    public static final int MAX_LIMIT = 100;
    public static final int MAX_OFFSET = 10_000;

    static final String LIMIT = "page[limit]";
    static final String OFFSET = "page[offset]";

    /**
     * Reads the two query parameters.
     *
     * @throws CommonProblem.BadRequest when one is not a number or out of range
     */
    public static PageRequest of(@Nullable String limit, @Nullable String offset) {
        return new PageRequest(
                within(LIMIT, limit, DEFAULT_LIMIT, 1, MAX_LIMIT),
                within(OFFSET, offset, 0, 0, MAX_OFFSET));
    }

    private static int within(
            String name, @Nullable String value, int unlessTold, int least, int most) {
        if (value == null) {
            return unlessTold;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, as any number out of range
        }
        throw new CommonProblem.BadRequest(
                name + " must be a number from " + least + " to " + most, name);
    }
}
