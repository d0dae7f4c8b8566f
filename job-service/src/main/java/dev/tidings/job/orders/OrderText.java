package dev.tidings.job.orders;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.json.VerbatimJson;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of an order that filters name: each is a column, filled from the document. */
enum OrderText {
    STATUS(at("/status")),
    PAYMENT(at("/payment")),
    SHIPPING(at("/shipping")),
    NAME(at("/customer/name")),
    EMAIL(at("/customer/email")),
    CUSTOMER_ID(at("/relationships/customer/data/id", "/customer/id")),
    ACCOUNT_ID(at("/relationships/account/data/id", "/account/id")),
    ACCOUNT_MEMBER_ID(at("/relationships/account_member/data/id", "/account/member_id")),
    CONTACT_NAME(at("/contact/name")),
    CONTACT_EMAIL(at("/contact/email")),
    SHIPPING_POSTCODE(at("/shipping_address/postcode")),
    BILLING_POSTCODE(at("/billing_address/postcode")),
    SHIPPING_NAME(fullName("/shipping_address")),
    BILLING_NAME(fullName("/billing_address")),
    EXTERNAL_REF(at("/external_ref")),
    ORDER_NUMBER(at("/order_number"));

    private final Function<JsonNode, @Nullable String> source;

    OrderText(Function<JsonNode, @Nullable String> source) {
        this.source = source;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its value in an order, cut to what an index can hold; {@code null} when it has none. */
    @Nullable String of(JsonNode order) {
        String text = source.apply(order);
        return text == null ? null : Storable.text(text);
    }

    /** The first of these places that holds a text or a number. */
    private static Function<JsonNode, @Nullable String> at(String... places) {
        return order ->
                Arrays.stream(places)
                        .map(order::at)
                        .filter(value -> value.isTextual() || VerbatimJson.isNumber(value))
                        .map(VerbatimJson::text)
                        .findFirst()
                        .orElse(null);
    }

    private static Function<JsonNode, @Nullable String> fullName(String address) {
        return order -> {
            String name =
                    Arrays.asList("first_name", "last_name").stream()
                            .map(part -> VerbatimJson.text(order.at(address + "/" + part)))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" "));
            return name.isEmpty() ? null : name;
        };
    }
}
