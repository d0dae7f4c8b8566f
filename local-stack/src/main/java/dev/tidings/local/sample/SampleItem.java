package dev.tidings.local.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An item of an order. */
record SampleItem(UUID id, Words.Product product, int quantity, String currency) {

    private static final int TAX_PERCENT = 20;

    static SampleItem of(Chance chance, String currency) {
        return new SampleItem(
                chance.uuid(), chance.oneOf(Words.PRODUCTS), 1 + chance.below(3), currency);
    }

    long value() {
        return (long) product.price() * quantity;
    }

    long valueWithTax() {
        return value() + value() * TAX_PERCENT / 100;
    }

    ObjectNode json() {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("type", "order_item").put("id", id.toString()).put("quantity", quantity);
        item.put("product_id", productId().toString());
        item.put("sku", product.sku()).put("name", product.name());
        price(item.putObject("unit_price"), product.price());
        price(item.putObject("value"), value());
        ObjectNode prices = item.putObject("meta").putObject("display_price");
        price(prices.putObject("with_tax").putObject("value"), valueWithTax());
        price(prices.putObject("without_tax").putObject("value"), value());
        price(prices.putObject("tax").putObject("value"), valueWithTax() - value());
        return item;
    }

    private UUID productId() {
        return UUID.nameUUIDFromBytes(product.sku().getBytes(StandardCharsets.UTF_8));
    }

    private void price(ObjectNode price, long amount) {
        price.put("amount", amount).put("currency", currency);
    }
}
