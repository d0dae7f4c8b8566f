package dev.tidings.bench.receiver;

import dev.tidings.bench.agent.Agent;
import io.vertx.core.Vertx;

/** The program of the receiver's process. */
public final class ReceiverProgram {

    private ReceiverProgram() {}

    public static void run() {
        Vertx vertx = Agent.vertx();
        Agent.live(vertx, new Receiver(vertx));
    }
}
