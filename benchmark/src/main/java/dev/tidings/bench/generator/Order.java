package dev.tidings.bench.generator;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A payload such as a store sends: an order with customer, address and as many items as fit. */
final class Order {

    private static final String ORDER =
            "{\"data\":{\"type\":\"order\",\"id\":\"%s\",\"status\":\"complete\",\"payment\":\"paid\","
                    + "\"customer\":{\"name\":\"Ada Lovelace\",\"email\":\"ada@example.com\"},"
                    + "\"shipping_address\":{\"line_1\":\"15 Carliol Square\",\"city\":\"Newcastle\","
                    + "\"postcode\":\"NE1 6UF\",\"country\":\"GB\"},"
                    + "\"items\":[%s],\"note\":\"%s\"}}";

    /** Of the same length, whatever the numbers. */
    private static final String ITEM =
            "{\"sku\":\"SKU-%06d\",\"name\":\"A thing to buy, number %04d\",\"quantity\":%d,"
                    + "\"unit_price\":{\"amount\":%d,\"currency\":\"GBP\"}}";

    private static final int DIVERSITY = 7_919;
    private static final int MOST_EACH = 9;
    private static final int LOWEST_PRICE = 10_000;
    private static final int SKUS = 1_000_000;

    private Order() {}

    /** The payload of an event about an order with this id, of about that many bytes. */
    static String payload(String id, int bytes) {
        int room = bytes - order(id, "", "").length();
        int items = Math.max(0, room / (item(1).length() + 1));
        String withItems = order(id, items(items), "");
        int left = Math.max(0, bytes - withItems.length());
        return order(id, items(items), "n".repeat(left));
    }

    private static String order(String id, String items, String note) {
        return ORDER.formatted(id, items, note);
    }

    private static String items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(Order::item)
                .collect(Collectors.joining(","));
    }

    private static String item(int number) {
        int some = number * DIVERSITY;
        int price = LOWEST_PRICE + some % (MOST_EACH * LOWEST_PRICE);
        return ITEM.formatted(some % SKUS, number, some % MOST_EACH + 1, price);
    }
}
