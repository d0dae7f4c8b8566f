package dev.tidings.integration.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What clients of {@code /api/v3} note of the shop behind an integration. Nothing here follows from
 * it.
 *
 * @param url of the shop
 * @param servicePointCarriers each once, in the order the client gave
 */
public record ShopProfile(
        @Nullable String url,
        boolean servicePointEnabled,
        List<String> servicePointCarriers,
        Feedback feedback) {

    /** Of an integration of which nothing was noted. */
    public static final ShopProfile EMPTY = new ShopProfile(null, false, List.of(), Feedback.NONE);

    public ShopProfile {
        servicePointCarriers = List.copyOf(servicePointCarriers);
    }

    /** When a shop wants to be told of a parcel. */
    public enum Feedback {
        EAGER,
        DELAYED,
        NONE;

        public static Optional<Feedback> ofWireName(String name) {
            return Arrays.stream(values())
                    .filter(feedback -> feedback.wireName().equals(name))
                    .findFirst();
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
