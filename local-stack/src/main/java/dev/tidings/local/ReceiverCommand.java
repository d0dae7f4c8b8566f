package dev.tidings.local;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.receiver.DeliveryLine;
import dev.tidings.local.receiver.Receiver;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tidings receiver}: a webhook receiver that prints what it gets. */
@Command(
        name = "receiver",
        description = "Receive webhooks and print a line for each. Ctrl-C stops it.")
final class ReceiverCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9000",
            converter = BoundedNumber.Port.class,
            description = "Port to listen on (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--fail",
            paramLabel = "N",
            defaultValue = "0",
            converter = BoundedNumber.Count.class,
            description = "Let the first N attempts of each job fail (${DEFAULT-VALUE}).")
    private int failures;

    @Option(
            names = "--status",
            paramLabel = "CODE",
            defaultValue = "500",
            converter = BoundedNumber.Status.class,
            description = "Status of an answer that fails (${DEFAULT-VALUE}).")
    private int status;

    @Option(
            names = "--delay",
            paramLabel = "MS",
            defaultValue = "0",
            converter = BoundedNumber.Count.class,
            description = "Milliseconds before each answer (${DEFAULT-VALUE}).")
    private int delay;

    @Option(names = "--verbose", description = "Print the bodies as well.")
    private boolean verbose;

    @Override
    public Integer call() throws InterruptedException {
        Behaviour behaviour =
                Behaviour.failingFirst(failures, status).after(Duration.ofMillis(delay));
        DeliveryLine line = new DeliveryLine(ZoneId.systemDefault(), verbose);
        try (Receiver receiver =
                Receiver.start(port, behaviour, handled -> System.out.println(line.of(handled)))) {
            System.out.println("Receiving webhooks at " + receiver.url());
            Thread.currentThread().join();
            return 0;
        }
    }
}
