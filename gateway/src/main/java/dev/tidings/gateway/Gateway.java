package dev.tidings.gateway;

import dev.tidings.kit.program.Program;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    /**
     * Runs until it is stopped. The server would refuse a raw {@code |} in a query, which clients
     * of this API send, and its refusal has no body; the edge checks addresses itself.
     */
    public static void main(String... args) {
        System.setProperty("vertx.disableURIValidation", "true");
        Program.main(args);
    }
}
