package dev.tidings.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.local.sample.EventSender;
import dev.tidings.local.sample.SampleOrders;
import dev.tidings.local.stack.LocalStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sample orders that were sent to the stack, and what its database knows of them. */
final class SampleData {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int AT_ONCE = 500;

    private final LocalStack stack;
    private final SampleOrders orders;
    private final String prefix;
    private final int count;

    private SampleData(LocalStack stack, int seed, int count) {
        this.stack = stack;
        this.orders = new SampleOrders(seed);
        this.prefix = "S%d-".formatted(seed);
        this.count = count;
    }

    /** Sends orders and returns when all of them, as they are in the end, can be exported. */
    static SampleData send(LocalStack stack, int seed, int count) throws InterruptedException {
        SampleData data = new SampleData(stack, seed, count);
        EventSender sender =
                new EventSender(
                        stack.url(), stack.key().clientId().toString(), stack.key().clientSecret());
        for (int first = 0; first < count; first += AT_ONCE) {
            sender.send(data.events(first));
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> data.arrived() == count && data.updated() == (count + 4) / 5);
        return data;
    }

    /** The filter that only these orders match. */
    String filter() {
        return "like(order_number,%s*)".formatted(prefix);
    }

    /** The filter that only the first 10,000 of them match; their numbers have seven digits. */
    String filterOfTheFirstTenThousand() {
        return "like(order_number,%s000*)".formatted(prefix);
    }

    /** The payloads of the orders as they are in the end. */
    Stream<ObjectNode> payloads() {
        return IntStream.range(0, count).mapToObj(orders::payload);
    }

    long arrived() {
        return number("count(*)");
    }

    /** A column or an aggregate of the orders, as text. */
    String sql(String expression) {
        String query =
                "select (%s)::text from order_document where store_id = ?::uuid and order_number like ?"
                        .formatted(expression);
        try (Connection connection = stack.postgres().connect("job");
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, stack.key().store().toString());
            statement.setString(2, prefix + "%");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private long updated() {
        return number("count(*) filter (where payment <> 'unpaid')");
    }

    private long number(String expression) {
        return Long.parseLong(sql(expression));
    }

    private List<ObjectNode> events(int first) {
        return IntStream.range(first, Math.min(first + AT_ONCE, count))
                .boxed()
                .flatMap(orders::events)
                .toList();
    }
}
