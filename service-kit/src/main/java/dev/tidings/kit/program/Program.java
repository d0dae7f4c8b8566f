package dev.tidings.kit.program;

import dev.tidings.kit.connection.GuardExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/**
 * The entry of every service. With the argument {@code healthcheck} it only asks the one that runs
 * already, for images that have neither a shell nor a client.
 */
@QuarkusMain(name = "service")
public final class Program {

    private static final List<String> HEALTH_CHECK = List.of("healthcheck");

    private Program() {}

    /** Runs until it is stopped; as a health check, ends with 0 or 1 at once. */
    public static void main(String... args) {
        if (List.of(args).equals(HEALTH_CHECK)) {
            System.exit(HealthCheck.ofThisContainer().passes() ? 0 : 1);
        }
        GuardExtension.enable();
        Quarkus.run(args);
    }
}
