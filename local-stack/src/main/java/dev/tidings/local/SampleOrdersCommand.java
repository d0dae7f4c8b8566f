package dev.tidings.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.local.sample.EventSender;
import dev.tidings.local.sample.SampleOrders;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./tidings sample-orders}: orders to try exports with. */
@Command(
        name = "sample-orders",
        description =
                "Send events of made-up orders to a running stack. The same seed makes the same"
                        + " orders, and sending them again changes nothing.")
final class SampleOrdersCommand implements Callable<Integer> {

    private static final int ORDERS_AT_ONCE = 500;
    private static final int TOLD_EVERY = 20;

    @Parameters(
            paramLabel = "N",
            converter = BoundedNumber.Count.class,
            description = "How many orders.")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            converter = BoundedNumber.Count.class,
            description = "Another seed makes other orders (${DEFAULT-VALUE}).")
    private int seed;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the API is (what the stack of the data directory says).")
    private @Nullable URI url;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "Data directory of the stack (.tidings beside this script).")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        LocalFile.Access access = new LocalFile(UpCommand.dataDirectory(data)).read();
        EventSender sender =
                new EventSender(
                        url == null ? access.url() : url, access.clientId(), access.clientSecret());
        SampleOrders orders = new SampleOrders(seed);
        for (int first = 0; first < count; first += ORDERS_AT_ONCE) {
            int next = Math.min(first + ORDERS_AT_ONCE, count);
            sender.send(events(orders, first, next));
            tell(next);
        }
        return 0;
    }

    private static List<ObjectNode> events(SampleOrders orders, int first, int next) {
        return IntStream.range(first, next).boxed().flatMap(orders::events).toList();
    }

    private void tell(int sent) {
        if (sent == count || sent % (TOLD_EVERY * ORDERS_AT_ONCE) == 0) {
            System.out.printf("%,d of %,d orders sent%n", sent, count);
        }
    }
}
