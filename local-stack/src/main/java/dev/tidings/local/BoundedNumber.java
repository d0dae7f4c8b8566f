package dev.tidings.local;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number that an option takes only between bounds. */
sealed class BoundedNumber implements ITypeConverter<Integer> {

    private final int lowest;
    private final int highest;

    private BoundedNumber(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    @Override
    public Integer convert(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw refused(text);
        }
        throw refused(text);
    }

    private TypeConversionException refused(String text) {
        return new TypeConversionException(
                "'%s' is not a number from %d to %d".formatted(text, lowest, highest));
    }

    /** A TCP port. */
    static final class Port extends BoundedNumber {
        Port() {
            super(1, 65_535);
        }
    }

    /** An HTTP status of a final answer. */
    static final class Status extends BoundedNumber {
        Status() {
            super(200, 599);
        }
    }

    /** How often, or how many milliseconds. */
    static final class Count extends BoundedNumber {
        Count() {
            super(0, Integer.MAX_VALUE);
        }
    }
}
