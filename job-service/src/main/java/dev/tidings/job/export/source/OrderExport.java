package dev.tidings.job.export.source;

import dev.tidings.job.export.csv.Column;
import dev.tidings.job.orders.OrderCount;
import dev.tidings.job.orders.OrderStore;
import dev.tidings.kit.filter.FilterFields;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** {@code order_export}: a row an order. */
@ApplicationScoped
class OrderExport implements ExportSource {

    private final OrderStore orders;

    OrderExport(OrderStore orders) {
        this.orders = orders;
    }

    @Override
    public String jobType() {
        return "order_export";
    }

    @Override
    public FilterFields fields() {
        return orders.fields();
    }

    @Override
    public List<String> header() {
        return Column.header(OrderColumns.ALL);
    }

    @Override
    public Uni<Long> count(Selection selection) {
        return orders.count(selection.store(), selection.filter()).map(OrderCount::orders);
    }

    @Override
    public RowReader read(Selection selection) {
        return new OrderPages(
                orders, selection, payload -> Stream.of(Column.row(OrderColumns.ALL, payload)));
    }
}
