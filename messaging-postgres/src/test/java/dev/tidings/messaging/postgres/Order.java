package dev.tidings.messaging.postgres;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** What the tests send. */
@RegisterForReflection
public record Order(int number, @Nullable String note) {

    static Order of(int number) {
        return new Order(number, "order " + number);
    }
}
