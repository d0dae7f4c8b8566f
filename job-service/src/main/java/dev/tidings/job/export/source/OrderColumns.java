package dev.tidings.job.export.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.job.export.csv.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of {@code order_export}; the README of job-service explains them. */
final class OrderColumns {

    private static final JsonPointer PRICE = JsonPointer.compile("/meta/display_price");

    static final List<Column<OrderPayload>> ALL = all();

    private OrderColumns() {}

    private static List<Column<OrderPayload>> all() {
        List<Column<OrderPayload>> all = new ArrayList<>();
        all.add(text("order_id", "/id"));
        all.addAll(texts("order_number", "external_ref", "status", "payment", "shipping"));
        all.add(text("created_at", "/meta/timestamps/created_at"));
        all.add(text("updated_at", "/meta/timestamps/updated_at"));
        all.add(text("currency", "/meta/display_price/with_tax/currency"));
        Stream.of("with_tax", "without_tax", "tax", "discount")
                .forEach(name -> all.addAll(MoneyColumns.of(name, row -> price(row, name))));
        all.add(text("customer_id", "/relationships/customer/data/id"));
        all.add(text("customer_name", "/customer/name"));
        all.add(text("customer_email", "/customer/email"));
        all.add(text("account_id", "/relationships/account/data/id"));
        all.add(text("account_member_id", "/relationships/account_member/data/id"));
        all.add(text("contact_name", "/contact/name"));
        all.add(text("contact_email", "/contact/email"));
        all.addAll(address("shipping"));
        all.addAll(address("billing"));
        all.add(new Column<>("items", row -> String.valueOf(row.items().size())));
        return List.copyOf(all);
    }

    private static Column<OrderPayload> text(String name, String place) {
        return Column.text(name, OrderPayload::order, place);
    }

    private static List<Column<OrderPayload>> texts(String... members) {
        return Stream.of(members).map(member -> text(member, "/" + member)).toList();
    }

    private static JsonNode price(OrderPayload row, String name) {
        return row.order().at(PRICE).path(name);
    }

    private static List<Column<OrderPayload>> address(String which) {
        return Stream.of(
                        "first_name",
                        "last_name",
                        "phone_number",
                        "company_name",
                        "line_1",
                        "line_2",
                        "city",
                        "postcode",
                        "county",
                        "region",
                        "country",
                        "instructions")
                .map(part -> text(which + "_" + part, "/%s_address/%s".formatted(which, part)))
                .toList();
    }
}
