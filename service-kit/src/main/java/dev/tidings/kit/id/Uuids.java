package dev.tidings.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs of RFC 9562: version 7 for what is new, version 5 for what follows from a name. */
public final class Uuids {

    private static final TimeBasedEpochRandomGenerator TIME_ORDERED =
            Generators.timeBasedEpochRandomGenerator();
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /** A new id, later than those made before at millisecond grain. */
    public static UUID v7() {
        return TIME_ORDERED.generate();
    }

    /** The id that this name always has within this namespace (SHA-1, UTF-8). */
    public static UUID v5(UUID namespace, String name) {
        return Generators.nameBasedGenerator(namespace).generate(name);
    }

    /** Reads the canonical 36-character form; anything else, shorter forms included, is empty. */
    public static Optional<UUID> parse(String text) {
        return CANONICAL.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
