package dev.tidings.bench.lab;

import dev.tidings.bench.account.Audience;
import java.util.List;
import java.util.UUID;

/**
 * Webhooks that were registered together.
 *
 * @param store whose they are
 * @param ids in the order of their numbers
 * @param keys of the kinds of events they observe, in the order of the kinds
 */
public record Webhooks(Store store, Audience audience, List<UUID> ids, List<String> keys) {

    public Webhooks {
        ids = List.copyOf(ids);
        keys = List.copyOf(keys);
    }

    String text() {
        int webhooks = audience.webhooks();
        if (webhooks == 1) {
            return "1 webhook";
        }
        return audience.kinds() == 1
                ? "%d webhooks each".formatted(webhooks)
                : "%d webhooks in turn".formatted(webhooks);
    }
}
