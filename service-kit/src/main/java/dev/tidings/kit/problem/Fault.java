package dev.tidings.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param detail a sentence for the client's developer; never an exception's text
 * @param source the field or parameter at fault, as a path such as {@code data.configuration.url};
 *     {@code null} when the request as a whole is meant
 */
public record Fault(String detail, @Nullable String source) {

    public static Fault of(String detail) {
        return new Fault(detail, null);
    }
}
