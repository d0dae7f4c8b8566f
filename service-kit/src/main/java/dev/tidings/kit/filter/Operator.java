package dev.tidings.kit.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a term of a filter asks of a field. */
public enum Operator {
    EQ,
    LIKE,
    IN,
    GT,
    GE,
    LT,
    LE,
    IS_NULL;

    static Optional<Operator> ofWireName(String name) {
        return Arrays.stream(values()).filter(each -> each.wireName().equals(name)).findFirst();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
