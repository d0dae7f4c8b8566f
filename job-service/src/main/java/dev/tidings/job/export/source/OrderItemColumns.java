package dev.tidings.job.export.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.job.export.csv.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of {@code order_item_export}; the README of job-service explains them. */
final class OrderItemColumns {

    private static final JsonPointer PRICE = JsonPointer.compile("/meta/display_price");

    static final List<Column<OrderItem>> ALL = all();

    private OrderItemColumns() {}

    /** An item of an order. */
    record OrderItem(JsonNode order, JsonNode item) {}

    private static List<Column<OrderItem>> all() {
        List<Column<OrderItem>> all = new ArrayList<>();
        all.add(ofOrder("order_id", "/id"));
        all.add(ofOrder("order_number", "/order_number"));
        all.add(ofOrder("order_status", "/status"));
        all.add(ofOrder("order_created_at", "/meta/timestamps/created_at"));
        all.add(ofItem("item_id", "/id"));
        all.add(ofItem("product_id", "/product_id"));
        all.add(ofItem("product_sku", "/sku"));
        all.add(ofItem("name", "/name"));
        all.add(Column.number("quantity", row -> row.item().path("quantity")));
        all.add(ofItem("currency", "/unit_price/currency"));
        all.addAll(MoneyColumns.of("unit_price", row -> row.item().path("unit_price")));
        all.addAll(MoneyColumns.of("value", row -> row.item().path("value")));
        Stream.of("with_tax", "without_tax", "tax")
                .forEach(name -> all.addAll(MoneyColumns.of(name, row -> price(row, name))));
        return List.copyOf(all);
    }

    private static Column<OrderItem> ofOrder(String name, String place) {
        return Column.text(name, OrderItem::order, place);
    }

    private static Column<OrderItem> ofItem(String name, String place) {
        return Column.text(name, OrderItem::item, place);
    }

    private static JsonNode price(OrderItem row, String name) {
        return row.item().at(PRICE).path(name).path("value");
    }
}
