package dev.tidings.bench.generator;

import dev.tidings.bench.agent.Agent;
import io.vertx.core.Vertx;

/** The program of the generator's process. */
public final class GeneratorProgram {

    private GeneratorProgram() {}

    public static void run() {
        Vertx vertx = Agent.vertx();
        Agent.live(vertx, new Generator(vertx));
    }
}
