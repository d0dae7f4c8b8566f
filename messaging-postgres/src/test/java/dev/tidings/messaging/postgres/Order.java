package dev.tidings.messaging.postgres;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the tests send. */
@RegisterForReflection
public record Order(int number, String note) {

    static Order of(int number) {
        return new Order(number, "order " + number);
    }
}
