package dev.tidings.bench.wire;

/** The access token that the events of a trial are sent with from now on. */
public record Token(int trial, String value) {

    /** Does not name it. */
    @Override
    public String toString() {
        return "Token";
    }
}
