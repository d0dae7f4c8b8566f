package dev.tidings.bench.generator;

import dev.tidings.bench.wire.Pace;
import io.vertx.core.Future;

/** Requests that can be made, each by its number. */
interface Work extends AutoCloseable {

    Pace pace();

    /** Makes a request; the status of its answer, once all of it is here. */
    Future<Integer> request(int request, long due);

    @Override
    void close();
}
