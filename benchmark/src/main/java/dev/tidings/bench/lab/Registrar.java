package dev.tidings.bench.lab;

import dev.tidings.bench.account.Audience;
import dev.tidings.bench.wire.Reaction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Registers webhooks in sets. The kinds of events that a set observes are new to the stack. */
final class Registrar {

    private final Api api;
    private final URI receiver;
    private int sets;

    Registrar(Api api, URI receiver) {
        this.api = api;
        this.receiver = receiver;
    }

    Webhooks register(Audience audience, Reaction reaction) {
        int set = ++sets;
        List<String> keys =
                IntStream.range(0, audience.kinds())
                        .mapToObj(kind -> "bench_%d_%d_ext.created".formatted(set, kind))
                        .toList();
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < audience.webhooks(); number++) {
            String name = "webhook %d of set %d".formatted(number, set);
            URI address = receiver.resolve(reaction.path(number));
            ids.add(api.createWebhook(name, keys.get(audience.kindOf(number)), address));
        }
        return new Webhooks(audience, ids, keys);
    }

    void remove(Webhooks some) {
        some.ids().forEach(api::deleteWebhook);
    }
}
