package dev.tidings.kit.filter;

import java.util.List;

/**
 * Why a filter was not understood.
 *
 * @param position of the character at fault, from 1
 * @param what a sentence part, such as {@code unknown field 'colour'}
 * @param allowed what may stand there instead; empty where a list would not help
 */
public record FilterFault(int position, String what, List<String> allowed) {

    public FilterFault {
        allowed = List.copyOf(allowed);
    }

    /** The sentence for the client's developer. */
    public String detail() {
        String options = allowed.isEmpty() ? "" : "; allowed: " + String.join(", ", allowed);
        return "Could not parse the supplied filter: at character %d, %s%s"
                .formatted(position, what, options);
    }
}
