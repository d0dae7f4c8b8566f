package dev.tidings.bench.wire;

/** The access token that a generator sends its events with, from now on. */
public record Token(String value) {

    /** Does not name it. */
    @Override
    public String toString() {
        return "Token";
    }
}
