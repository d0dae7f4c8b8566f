package dev.tidings.gateway.signing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys of an installation that are not yet of the past, oldest first. */
record KeyRing(List<SigningKey> keys) {

    static final KeyRing EMPTY = new KeyRing(List.of());

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::signsFrom)).toList();
    }

    /** The key that signs at this time: the newest whose time has come. */
    Optional<SigningKey> signing(Instant now) {
        return keys.reversed().stream().filter(key -> !key.signsFrom().isAfter(now)).findFirst();
    }

    Optional<SigningKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }
}
