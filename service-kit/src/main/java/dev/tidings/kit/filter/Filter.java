package dev.tidings.kit.filter;

import java.util.List;

/** A filter that was understood. */
public sealed interface Filter {

    /** No filter: everything matches. */
    record All() implements Filter {}

    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The field is, or among its texts is, this. */
    record Equal(FilterField field, Operand value) implements Filter {}

    /** The field is one of these. */
    record OneOf(FilterField field, List<Operand> values) implements Filter {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * The text contains this, or begins or ends with it.
     *
     * @param openStart whether anything may stand before it
     * @param openEnd whether anything may follow it
     */
    record Like(FilterField field, String text, boolean openStart, boolean openEnd)
            implements Filter {}

    /** The field lies on this side of the value. */
    record Compared(FilterField field, Comparison comparison, Operand value) implements Filter {}

    /** The field has no value. */
    record Absent(FilterField field) implements Filter {}

    /** The sides of {@link Compared}. */
    enum Comparison {
        GREATER,
        GREATER_OR_EQUAL,
        LESS,
        LESS_OR_EQUAL
    }
}
