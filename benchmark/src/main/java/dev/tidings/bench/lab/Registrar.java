package dev.tidings.bench.lab;

import dev.tidings.bench.account.Audience;
import dev.tidings.bench.wire.Hosts;
import dev.tidings.bench.wire.Reaction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Registers webhooks in sets, each webhook at a loopback address of its own. The kinds of events
 * that a set observes are new to the stack.
 */
final class Registrar {

    private static final int ADDRESSES_A_ROW = 250;

    private final Agents agents;
    private int sets;

    Registrar(Agents agents) {
        this.agents = agents;
    }

    Webhooks register(Store store, Audience audience, Reaction reaction) {
        int set = ++sets;
        List<String> keys =
                IntStream.range(0, audience.kinds())
                        .mapToObj(kind -> "bench_%d_%d_ext.created".formatted(set, kind))
                        .toList();
        List<String> hosts =
                IntStream.range(0, audience.webhooks()).mapToObj(it -> host(set, it)).toList();
        agents.listen(new Hosts(hosts));
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < audience.webhooks(); number++) {
            String name = "webhook %d of set %d".formatted(number, set);
            String key = keys.get(audience.kindOf(number));
            URI address = address(hosts.get(number), reaction.path(number));
            ids.add(store.api().createWebhook(name, key, address));
        }
        return new Webhooks(store, audience, ids, keys);
    }

    void remove(Webhooks some) {
        some.ids().forEach(some.store().api()::deleteWebhook);
    }

    private static String host(int set, int number) {
        return "127.%d.%d.%d"
                .formatted(set, number / ADDRESSES_A_ROW, number % ADDRESSES_A_ROW + 1);
    }

    private URI address(String host, String path) {
        return URI.create("http://%s:%d%s".formatted(host, agents.receiver().getPort(), path));
    }
}
