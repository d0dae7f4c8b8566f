package dev.tidings.kit.id;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Ids that are integers from 1 on. */
public final class Numbers {

    /** All that a long holds for certain; no sign, no leading zero: one way to write each. */
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

    private Numbers() {}

    /** Reads an id; anything else is empty. */
    public static OptionalLong parse(String text) {
        return DIGITS.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
