package dev.tidings.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A filter for every field of the contract, each with what it says of an order's payload. */
final class ExportFilters {

    private static final Instant YEAR = Instant.parse("2025-01-01T00:00:00Z");
    private static final String PRICES = "/data/meta/display_price/";

    private ExportFilters() {}

    static Map<String, Predicate<JsonNode>> ofEveryField() {
        Map<String, Predicate<JsonNode>> filters = new LinkedHashMap<>();
        filters.put("eq(status,complete)", text("/data/status", "complete"::equals));
        filters.put(
                "in(payment,paid,refunded)",
                text("/data/payment", List.of("paid", "refunded")::contains));
        filters.put("eq(shipping,fulfilled)", text("/data/shipping", "fulfilled"::equals));
        filters.put(
                "eq(name,'Zoë da Silva, Jr.')",
                text("/data/customer/name", "Zoë da Silva, Jr."::equals));
        filters.put(
                "like(email,*-77@example.com)",
                text("/data/customer/email", it -> it.endsWith("-77@example.com")));
        filters.put(
                "in(customer_id,%s,%s)".formatted(customer(1), customer(2)),
                text(
                        "/data/relationships/customer/data/id",
                        List.of(customer(1), customer(2))::contains));
        filters.put(
                "eq(account_id,%s)".formatted(customer(42)),
                text("/data/relationships/account/data/id", customer(42)::equals));
        filters.put(
                "eq(account_member_id,%s)".formatted(customer(10)),
                text("/data/relationships/account_member/data/id", customer(10)::equals));
        filters.put(
                "like(contact.name,Ada*)", text("/data/contact/name", it -> it.startsWith("Ada")));
        filters.put(
                "eq(contact.email,customer-1004@example.com)",
                text("/data/contact/email", "customer-1004@example.com"::equals));
        filters.put(
                "eq(shipping_postcode,NE1 6UF)",
                text("/data/shipping_address/postcode", "NE1 6UF"::equals));
        filters.put(
                "like(billing_postcode,*0001)",
                text("/data/billing_address/postcode", it -> it.endsWith("0001")));
        filters.put(
                "like(shipping_name,\"*O'Hara\")",
                text("/data/shipping_address/last_name", "O'Hara"::equals));
        filters.put(
                "like(billing_name,美咲*)", text("/data/billing_address/first_name", "美咲"::equals));
        filters.put(
                "is_null(external_ref)",
                payload -> payload.at("/data/external_ref").isMissingNode());
        filters.put("like(order_number,*77)", text("/data/order_number", it -> it.endsWith("77")));
        filters.put("gt(with_tax,50000)", amount("with_tax", it -> it > 50_000));
        filters.put(
                "ge(without_tax,100):le(without_tax,2500)",
                amount("without_tax", it -> it >= 100 && it <= 2_500));
        filters.put("eq(currency,KWD)", text(PRICES + "with_tax/currency", "KWD"::equals));
        filters.put("eq(product_sku,'=risky')", item("sku", "=risky"));
        filters.put("eq(product_id,%s)".formatted(productId()), item("product_id", productId()));
        filters.put("gt(created_at,2025-01-01)", time("created_at", it -> it.isAfter(YEAR)));
        filters.put(
                "lt(updated_at,%d)".formatted(YEAR.toEpochMilli()),
                time("updated_at", it -> it.isBefore(YEAR)));
        filters.put(
                "eq(created_at,2025-06-01)",
                time("created_at", it -> it.toString().startsWith("2025-06-01")));
        return filters;
    }

    private static Predicate<JsonNode> text(String place, Predicate<String> matches) {
        return payload -> payload.at(place).isTextual() && matches.test(payload.at(place).asText());
    }

    private static Predicate<JsonNode> amount(String price, Predicate<Long> matches) {
        return payload -> matches.test(payload.at(PRICES + price + "/amount").asLong());
    }

    private static Predicate<JsonNode> time(String name, Predicate<Instant> matches) {
        return payload ->
                matches.test(Instant.parse(payload.at("/data/meta/timestamps/" + name).asText()));
    }

    private static Predicate<JsonNode> item(String member, String value) {
        return payload ->
                StreamSupport.stream(payload.at("/included/items").spliterator(), false)
                        .anyMatch(item -> Objects.equals(item.path(member).asText(), value));
    }

    /** As sample customers and accounts are numbered. */
    private static String customer(int number) {
        return "00000000-0000-4000-8000-%012x".formatted(number);
    }

    /** As the product with the SKU {@code sample-mug} has it. */
    private static String productId() {
        return UUID.nameUUIDFromBytes("sample-mug".getBytes(StandardCharsets.UTF_8)).toString();
    }
}
