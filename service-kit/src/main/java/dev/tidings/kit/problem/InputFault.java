package dev.tidings.kit.problem;

/**
 * One thing that is wrong with the input of a request of {@code /api/v3}.
 *
 * @param code of the dialect, in snake case; the title of the error follows from it
 * @param detail a sentence for the client's developer; never an exception's text
 */
public record InputFault(String code, String detail, Place place) {

    public InputFault {
        detail = Excerpt.of(detail, Fault.LONGEST_DETAIL);
    }

    /** Where in a request the fault is. */
    public sealed interface Place {

        String name();

        /** A member of the body, as {@code body/response_code}; {@code body} is all of it. */
        record Pointer(String name) implements Place {
            public Pointer {
                name = Excerpt.of(name, Fault.LONGEST_SOURCE);
            }
        }

        /** A query parameter. */
        record Parameter(String name) implements Place {}
    }

    /** A fault of the body. */
    public static InputFault at(String pointer, String code, String detail) {
        return new InputFault(code, detail, new Place.Pointer(pointer));
    }

    /** A query parameter that is not what is allowed. */
    public static InputFault parameter(String name, String allowed) {
        return new InputFault("invalid", allowed, new Place.Parameter(name));
    }

    Fault plain() {
        return new Fault(detail, place.name());
    }
}
