package dev.tidings.job.export.source;

import dev.tidings.job.orders.OrderCursor;
import dev.tidings.job.orders.OrderStore;
import dev.tidings.job.orders.StoredOrder;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the orders of a selection page by page, each as its rows. */
final class OrderPages implements RowReader {

    private final OrderStore orders;
    private final Selection selection;
    private final Function<OrderPayload, Stream<List<String>>> rows;
    private OrderCursor last = OrderCursor.START;

    OrderPages(
            OrderStore orders,
            Selection selection,
            Function<OrderPayload, Stream<List<String>>> rows) {
        this.orders = orders;
        this.selection = selection;
        this.rows = rows;
    }

    @Override
    public Uni<RowPage> next() {
        return orders.page(selection.store(), selection.filter(), last).map(this::page);
    }

    private RowPage page(List<StoredOrder> found) {
        if (found.isEmpty()) {
            return RowPage.end();
        }
        last = found.getLast().cursor();
        return RowPage.of(
                found.stream().map(order -> OrderPayload.read(order.document())).flatMap(rows));
    }
}
