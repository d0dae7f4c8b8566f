package dev.tidings.gateway.token;

import java.time.Duration;
import java.time.Instant;

/** A signed token and the time within which it is good, in whole seconds. */
record AccessToken(String value, Instant issuedAt, Instant expiresAt) {

    Duration lifetime() {
        return Duration.between(issuedAt, expiresAt);
    }

    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
