package dev.tidings.job.export.source;

import dev.tidings.job.export.csv.Column;
import dev.tidings.job.export.source.OrderItemColumns.OrderItem;
import dev.tidings.job.orders.OrderCount;
import dev.tidings.job.orders.OrderStore;
import dev.tidings.kit.filter.FilterFields;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** {@code order_item_export}: a row an item of the orders that match. */
@ApplicationScoped
class OrderItemExport implements ExportSource {

    private final OrderStore orders;

    OrderItemExport(OrderStore orders) {
        this.orders = orders;
    }

    @Override
    public String jobType() {
        return "order_item_export";
    }

    @Override
    public FilterFields fields() {
        return orders.fields();
    }

    @Override
    public List<String> header() {
        return Column.header(OrderItemColumns.ALL);
    }

    @Override
    public Uni<Long> count(Selection selection) {
        return orders.count(selection.store(), selection.filter()).map(OrderCount::items);
    }

    @Override
    public RowReader read(Selection selection) {
        return new OrderPages(orders, selection, OrderItemExport::rows);
    }

    private static Stream<List<String>> rows(OrderPayload payload) {
        return payload.items().stream()
                .map(item -> new OrderItem(payload.order(), item))
                .map(item -> Column.row(OrderItemColumns.ALL, item));
    }
}
