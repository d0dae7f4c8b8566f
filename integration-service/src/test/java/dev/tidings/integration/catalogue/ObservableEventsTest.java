package dev.tidings.integration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservableEventsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.created",
                "account-member.deleted",
                "catalog-release.updated",
                "subscription.create-failed",
                "subscription.pending_cancel",
                "one-time-password-token-request.created",
                "wishlist_ext.created",
                "my_2nd_thing_ext.deleted"
            })
    void knowsTheEventsOfTheContract(String key) {
        assertThat(ObservableEvents.contains(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order",
                "order.deleted",
                "cart.created",
                "Order.created",
                "order.created ",
                "payment-gateway.created",
                "_ext.created",
                "Wishlist_ext.created",
                "wishlist_ext.paid"
            })
    void knowsNoOthers(String key) {
        assertThat(ObservableEvents.contains(key)).isFalse();
    }

    @Test
    void countsThemAsTheContractDoes() {
        assertThat(ObservableEvents.known()).hasSize(20 * 3 + 28);
    }

    @Test
    void boundsTheNameOfACustomEntry() {
        assertThat(ObservableEvents.contains("a".repeat(59) + "_ext.created")).isTrue();
        assertThat(ObservableEvents.contains("a".repeat(60) + "_ext.created")).isFalse();
    }

    @Test
    void tellsDeletionsAndResources() {
        assertThat(ObservableEvents.isDeletion("customer.deleted")).isTrue();
        assertThat(ObservableEvents.isDeletion("customer.updated")).isFalse();
        assertThat(ObservableEvents.resource("stock-transaction.created"))
                .isEqualTo("stock-transaction");
    }
}
