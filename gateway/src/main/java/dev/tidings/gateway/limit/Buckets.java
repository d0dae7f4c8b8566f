package dev.tidings.gateway.limit;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where the tokens of all clients are. */
interface Buckets {

    /**
     * Takes a token of each of these rates, or of none of them.
     *
     * @param client whose tokens; the same client may have several sets, each under a name
     */
    Uni<Decision> request(String client, List<Rate> rates);
}
