package dev.tidings.bench.lab;

import dev.tidings.bench.wire.Token;
import java.util.UUID;

/** A tenant of the stack. It has room for a hundred integrations. */
public final class Store {

    private final UUID id;
    private final Api api;

    Store(UUID id, Api api) {
        this.id = id;
        this.api = api;
    }

    public UUID id() {
        return id;
    }

    Api api() {
        return api;
    }

    Token tokenFor(int trial) {
        return new Token(trial, api.token());
    }
}
