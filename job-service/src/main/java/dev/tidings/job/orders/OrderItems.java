package dev.tidings.job.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the items of an order tell: what filters ask for with any of them. */
record OrderItems(
        int count,
        SortedSet<String> currencies,
        SortedSet<String> productIds,
        SortedSet<String> skus) {

    /** The items of a payload, and the currencies of the order itself. */
    static OrderItems of(JsonNode payload) {
        List<JsonNode> items = in(payload);
        return new OrderItems(
                items.size(),
                distinct(
                        Stream.concat(
                                Stream.of(payload.at("/data/meta/display_price/with_tax/currency")),
                                items.stream().flatMap(OrderItems::currenciesOf))),
                distinct(items.stream().map(item -> item.path("product_id"))),
                distinct(items.stream().map(item -> item.path("sku"))));
    }

    /** The items that came with an order; an order that came without has none. */
    static List<JsonNode> in(JsonNode payload) {
        return StreamSupport.stream(payload.at("/included/items").spliterator(), false)
                .filter(JsonNode::isObject)
                .toList();
    }

    private static Stream<JsonNode> currenciesOf(JsonNode item) {
        return Stream.of(item.at("/unit_price/currency"), item.at("/value/currency"));
    }

    private static SortedSet<String> distinct(Stream<JsonNode> values) {
        SortedSet<String> texts = new TreeSet<>();
        values.filter(JsonNode::isTextual)
                .map(value -> Storable.text(value.textValue()))
                .forEach(texts::add);
        return texts;
    }
}
