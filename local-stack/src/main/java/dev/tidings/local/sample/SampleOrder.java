package dev.tidings.local.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** One order that was made up. */
record SampleOrder(
        UUID id,
        long seed,
        int number,
        Instant createdAt,
        Words.Country country,
        SampleCustomer customer,
        List<SampleItem> items,
        String instructions,
        Duration untilUpdate) {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int DAYS = 700;
    private static final int SECONDS_A_DAY = 86_400;

    static SampleOrder of(long seed, int number) {
        Chance chance = new Chance(seed, number);
        Words.Country country = chance.oneOf(Words.COUNTRIES);
        return new SampleOrder(
                chance.uuid(),
                seed,
                number,
                FIRST.plusSeconds(chance.below(DAYS * SECONDS_A_DAY)),
                country,
                SampleCustomer.of(chance),
                IntStream.rangeClosed(0, chance.below(3))
                        .mapToObj(i -> SampleItem.of(chance, country.currency()))
                        .toList(),
                chance.oneOf(Words.INSTRUCTIONS),
                Duration.ofMinutes(1 + chance.below(5_000)));
    }

    /** The payload of the event that told of its creation. */
    ObjectNode created() {
        return payload("incomplete", "unpaid", "unfulfilled", createdAt);
    }

    /** The payload of the event that told of its payment. */
    ObjectNode updated() {
        boolean refunded = number % 7 == 0;
        return payload(
                refunded ? "cancelled" : "complete",
                refunded ? "refunded" : "paid",
                number % 2 == 0 ? "fulfilled" : "unfulfilled",
                createdAt.plus(untilUpdate));
    }

    private ObjectNode payload(String status, String payment, String shipping, Instant updatedAt) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        ObjectNode order = payload.putObject("data");
        order.put("type", "order").put("id", id.toString());
        order.put("status", status).put("payment", payment).put("shipping", shipping);
        order.put("order_number", "S%d-%07d".formatted(seed, number));
        if (number % 3 == 0) {
            order.put("external_ref", "ERP/%d".formatted(number));
        }
        customer.describe(order);
        address(order.putObject("shipping_address")).put("instructions", instructions);
        address(order.putObject("billing_address"));
        ObjectNode meta = order.putObject("meta");
        prices(meta.putObject("display_price"));
        meta.putObject("timestamps")
                .put("created_at", createdAt.toString())
                .put("updated_at", updatedAt.toString());
        items.forEach(item -> payload.withObject("/included").withArray("items").add(item.json()));
        return payload;
    }

    private ObjectNode address(ObjectNode address) {
        return address.put("first_name", customer.firstName())
                .put("last_name", customer.lastName())
                .put("phone_number", "+44 191 %06d".formatted(number % 1_000_000))
                .put("company_name", "")
                .put("line_1", customer.street())
                .put("line_2", "")
                .put("city", country.city())
                .put("postcode", country.postcode())
                .put("county", "")
                .put("country", country.code());
    }

    private void prices(ObjectNode prices) {
        long withoutTax = items.stream().mapToLong(SampleItem::value).sum();
        long withTax = items.stream().mapToLong(SampleItem::valueWithTax).sum();
        price(prices.putObject("with_tax"), withTax);
        price(prices.putObject("without_tax"), withoutTax);
        price(prices.putObject("tax"), withTax - withoutTax);
    }

    private void price(ObjectNode price, long amount) {
        price.put("amount", amount).put("currency", country.currency());
    }
}
