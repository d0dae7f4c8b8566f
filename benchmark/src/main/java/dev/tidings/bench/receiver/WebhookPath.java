package dev.tidings.bench.receiver;

import dev.tidings.bench.wire.Reaction;
import java.util.Optional;

/** Which webhook a delivery came to. */
record WebhookPath(Reaction reaction, int webhook) {

    private static final Reaction[] REACTIONS = Reaction.values();

    static Optional<WebhookPath> parse(String path) {
        int slash = path.lastIndexOf('/');
        for (Reaction reaction : REACTIONS) {
            if (slash > 1 && path.substring(1, slash).equalsIgnoreCase(reaction.name())) {
                return number(path.substring(slash + 1)).map(it -> new WebhookPath(reaction, it));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
