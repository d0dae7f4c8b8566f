package dev.tidings.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request. It may have words of the client's in it, of which it
 * keeps an {@link Excerpt}: no request makes a large answer of an error, or one that cannot be
 * written.
 *
 * @param detail a sentence for the client's developer; never an exception's text
 * @param source the field or parameter at fault, as a path such as {@code data.configuration.url};
 *     {@code null} when the request as a whole is meant
 */
public record Fault(String detail, @Nullable String source) {

    static final int LONGEST_DETAIL = 1_000;
    static final int LONGEST_SOURCE = 200;

    public Fault {
        detail = Excerpt.of(detail, LONGEST_DETAIL);
        source = source == null ? null : Excerpt.of(source, LONGEST_SOURCE);
    }

    public static Fault of(String detail) {
        return new Fault(detail, null);
    }
}
