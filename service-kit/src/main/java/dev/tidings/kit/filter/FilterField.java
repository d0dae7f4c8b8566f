package dev.tidings.kit.filter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A field that filters may name.
 *
 * @param name as filters write it
 * @param operators that may be used with it
 */
public record FilterField(String name, Type type, Set<Operator> operators) {

    /** What the values of a field are. */
    public enum Type {
        TEXT,
        /** A whole number, such as an amount in minor units. */
        NUMBER,
        TIME,
        UUID,
        FLAG,
        /** Several texts; a value is compared with any of them. */
        TEXTS
    }

    public FilterField {
        operators = Set.copyOf(operators);
    }

    public static FilterField of(String name, Type type, Operator... operators) {
        return new FilterField(name, type, EnumSet.copyOf(Arrays.asList(operators)));
    }
}
