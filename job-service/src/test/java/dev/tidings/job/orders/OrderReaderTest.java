package dev.tidings.job.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReaderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final OrderReader reader = new OrderReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "no json",
                "{\"data\":7}",
                "{\"data\":{\"status\":\"complete\"}}",
                "{\"data\":{\"id\":7}}",
                "{\"data\":{\"id\":\" \"}}",
                "{\"data\":{\"id\":\"\\u0000\"}}",
            })
    void tellsWhatIsNoOrder(String payload) {
        assertThat(read(payload)).isInstanceOf(OrderReading.Malformed.class);
    }

    @Test
    void anIdMustFitIntoItsIndex() {
        assertThat(read("{\"data\":{\"id\":\"" + "x".repeat(513) + "\"}}"))
                .isInstanceOf(OrderReading.Malformed.class);
        assertThat(read("{\"data\":{\"id\":\"" + "x".repeat(512) + "\"}}"))
                .isInstanceOf(OrderReading.Readable.class);
    }

    @Test
    void keepsAnOrderWhoseOtherMembersAreNotWhatTheyShouldBe() {
        // When
        Order order =
                order(
                        """
                        {"data": {"id": "o", "status": {"deep": 1}, "payment": null, "order_number": 1001,
                          "customer": "Ada", "shipping_address": [],
                          "meta": {"display_price": {"with_tax": {"amount": 12.5}, "without_tax": {"amount": 1e400}},
                            "timestamps": {"created_at": "yesterday", "updated_at": "+999999999-01-01T00:00:00Z"}}},
                         "included": {"items": [1, {"sku": 7, "product_id": "p"}, null]}}
                        """);

        // Then
        assertThat(order.texts()).containsOnlyKeys(OrderText.ORDER_NUMBER).containsValue("1001");
        assertThat(order.withTax()).isNull();
        assertThat(order.withoutTax()).isNull();
        assertThat(order.createdAt()).isNull();
        assertThat(order.updatedAt()).isEqualTo(NOON);
        assertThat(order.items().count()).isEqualTo(1);
        assertThat(order.items().productIds()).containsExactly("p");
        assertThat(order.items().skus()).isEmpty();
    }

    @Test
    void cutsTextsToWhatAnIndexHoldsWithoutSplittingACharacter() {
        // When
        Order order =
                order(
                        "{\"data\":{\"id\":\"o\",\"status\":\""
                                + "x".repeat(511)
                                + "🎉 and more\"}}");

        // Then
        assertThat(order.texts().get(OrderText.STATUS)).isEqualTo("x".repeat(511));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2026-01-01T10:00:00Z'",
                "'2026-01-01T10:00:00+0000'",
                "'2026-01-01T06:00:00-0400'",
                "'2026-01-01T10:00:00'",
                "'2026-01-01 10:00:00'",
                "'1767261600'",
                "1767261600",
                "1767261600000",
                "1.7672616e9",
                "'2026-01-01T09:59:60Z'"
            })
    void readsTheTimesThatShopsSend(String sent) {
        // Given
        String time = sent.replace('\'', '"');

        // When
        Order order =
                order(
                        """
                        {"data": {"id": "o", "meta": {"timestamps": {"created_at": %1$s, "updated_at": %1$s}}}}
                        """
                                .formatted(time));

        // Then
        Instant ten = Instant.parse("2026-01-01T10:00:00Z");
        assertThat(order.createdAt()).isEqualTo(ten);
        assertThat(order.updatedAt()).isEqualTo(ten);
        assertThat(order.version().time()).isEqualTo(ten);
    }

    @Test
    void readsAnOrderWhateverItsNumbersAre() {
        // When
        Order order =
                order(
                        """
                        {"data": {"id": "o", "order_number": 1.10, "external_ref": 1e99999999999,
                          "n": %s, "meta": {"display_price": {
                            "with_tax": {"amount": 9223372036854775807}, "without_tax": {"amount": 1e99999999999}}}}}
                        """
                                .formatted("9".repeat(5_000)));

        // Then
        assertThat(order.texts())
                .containsEntry(OrderText.ORDER_NUMBER, "1.10")
                .containsEntry(OrderText.EXTERNAL_REF, "1e99999999999");
        assertThat(order.withTax()).isEqualTo(Long.MAX_VALUE);
        assertThat(order.withoutTax()).isNull();
    }

    private Order order(String payload) {
        return ((OrderReading.Readable) read(payload)).order();
    }

    private OrderReading read(String payload) {
        return reader.read(new OrderChanged(UUID.randomUUID(), "event", NOON, 0, payload));
    }
}
