package dev.tidings.integration.catalogue;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of the events that exist, such as {@code order.created}: those of the /v2 contract, and
 * {@code created}, {@code updated} and {@code deleted} of a store's custom API entries ({@code
 * <name>_ext}).
 */
public final class ObservableEvents {

    private static final Pattern CUSTOM_ENTRY =
            Pattern.compile("[a-z0-9_]{1,59}_ext\\.(created|updated|deleted)");

    private static final Set<String> KNOWN =
            Stream.concat(withWholeLife(), others()).collect(Collectors.toUnmodifiableSet());

    private ObservableEvents() {}

    public static boolean contains(String key) {
        return KNOWN.contains(key) || CUSTOM_ENTRY.matcher(key).matches();
    }

    /** Whether this event says that its resource is gone, so that only type and id are left. */
    public static boolean isDeletion(String key) {
        return key.endsWith(".deleted");
    }

    /** The resource part of a key: {@code order} of {@code order.created}. */
    public static String resource(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    static Set<String> known() {
        return KNOWN;
    }

    private static Stream<String> withWholeLife() {
        return words(
                        """
                        address account account-member account-membership catalog-release
                        catalog-rule currency customer integration user-authentication-info brand
                        category collection product subscription-subscriber subscription-product
                        subscription-plan subscription-offering subscription-job
                        subscription-schedule
                        """)
                .flatMap(resource ->
                        Stream.of("created", "updated", "deleted")
                                .map(action -> resource + "." + action));
    }

    private static Stream<String> others() {
        return words(
                """
                cart.updated cart.deleted file.created file.deleted
                one-time-password-token-request.created order.created order.updated order.paid
                order.authorized order.fulfilled order.cancelled order.refunded
                payment-gateway.updated settings.created settings.updated
                stock-transaction.created transaction.created transaction.updated
                subscription.created subscription.create-failed subscription.paused
                subscription.canceled subscription.pending_cancel subscription.pending_pause
                subscription.resumed subscription.closed subscription-invoice.created
                subscription-invoice.deleted
                """);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1));
    }
}
