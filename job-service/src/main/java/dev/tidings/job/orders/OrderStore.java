package dev.tidings.job.orders;

import dev.tidings.kit.database.Columns;
import dev.tidings.kit.filter.Filter;
import dev.tidings.kit.filter.FilterFields;
import dev.tidings.kit.filter.SqlCondition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table {@code order_document}. */
@ApplicationScoped
public class OrderStore {

    private static final int ORDERS_A_PAGE = 1_000;
    private static final long BYTES_A_PAGE = 4L << 20;

    private final Pool pool;

    OrderStore(Pool pool) {
        this.pool = pool;
    }

    private record Key(UUID store, String id) {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::store).thenComparing(Key::id);
    }

    /** The fields that a filter of orders may name. */
    public FilterFields fields() {
        return OrderFields.ALL;
    }

    /** How many orders of a store match, and how many items they have. */
    public Uni<OrderCount> count(UUID store, Filter filter) {
        SqlCondition condition = SqlCondition.of(filter, OrderFields::column, 2);
        Tuple parameters = Tuple.of(store);
        condition.parameters().forEach(parameters::addValue);
        return pool.preparedQuery(OrderSql.COUNT + condition.sql())
                .execute(parameters)
                .map(rows -> rows.iterator().next())
                .map(row -> new OrderCount(row.getLong(0), row.getLong(1)));
    }

    /** Some of the orders that match and come after this one, oldest first; none at the end. */
    public Uni<List<StoredOrder>> page(UUID store, Filter filter, OrderCursor after) {
        SqlCondition condition = SqlCondition.of(filter, OrderFields::column, 6);
        Tuple parameters =
                Tuple.of(
                        store,
                        after.createdAt().atOffset(ZoneOffset.UTC),
                        after.id(),
                        ORDERS_A_PAGE,
                        BYTES_A_PAGE);
        condition.parameters().forEach(parameters::addValue);
        return pool.preparedQuery(OrderSql.PAGE.formatted(condition.sql()))
                .execute(parameters)
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(OrderStore::storedOrder)
                                .toList());
    }

    /** Keeps what is newer than what is known; answers how many orders that were. */
    Uni<Integer> keep(List<Order> orders) {
        List<Order> newest = newestInOrder(orders);
        return newest.isEmpty()
                ? Uni.createFrom().item(0)
                : pool.preparedQuery(OrderSql.KEEP)
                        .execute(columns(newest))
                        .map(SqlResult::rowCount);
    }

    private static List<Order> newestInOrder(List<Order> orders) {
        SortedMap<Key, Order> newest = new TreeMap<>(Key.ORDER);
        orders.forEach(each -> newest.merge(new Key(each.store(), each.id()), each, Order::newer));
        return List.copyOf(newest.values());
    }

    private static Tuple columns(List<Order> orders) {
        Columns<Order> columns =
                Columns.of(orders)
                        .uuids(Order::store)
                        .texts(Order::id)
                        .times(order -> order.version().time())
                        .times(order -> order.version().acceptedAt())
                        .numbers(order -> order.version().place())
                        .times(Order::createdAt)
                        .times(Order::updatedAt);
        for (OrderText text : OrderText.values()) {
            columns.texts(order -> order.texts().get(text));
        }
        return columns.longs(Order::withTax)
                .longs(Order::withoutTax)
                .texts(order -> Storable.list(order.items().currencies()))
                .texts(order -> Storable.list(order.items().productIds()))
                .texts(order -> Storable.list(order.items().skus()))
                .numbers(order -> order.items().count())
                .texts(Order::document)
                .tuple();
    }

    private static StoredOrder storedOrder(Row row) {
        return new StoredOrder(
                new OrderCursor(
                        row.getOffsetDateTime("created_at").toInstant(), row.getString("id")),
                row.getString("document"));
    }
}
