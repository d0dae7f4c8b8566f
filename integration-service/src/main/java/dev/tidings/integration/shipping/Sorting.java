package dev.tidings.integration.shipping;

import dev.tidings.integration.registry.Integration;
import dev.tidings.kit.problem.InputFault;
import dev.tidings.kit.problem.InputProblem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The orders in which integrations are listed. What has no value comes last in either direction.
 */
enum Sorting {
    INTEGRATION_TYPE(shown -> Optional.of(typeOf(shown.integration()))),
    CREATED_AT(shown -> Optional.of(shown.integration().createdAt())),
    UPDATED_AT(shown -> Optional.of(shown.integration().updatedAt())),
    LAST_FETCH(shown -> Optional.ofNullable(shown.health().succeededAt())),
    FAILING_SINCE(shown -> Optional.ofNullable(shown.health().failingSince()));

    private static final String DESCENDING = "-";

    private final Comparator<ShopIntegration> ascending;
    private final Comparator<ShopIntegration> descending;

    <V extends Comparable<? super V>> Sorting(Function<ShopIntegration, Optional<V>> value) {
        this.ascending = nonesLast(value, Comparator.naturalOrder());
        this.descending = nonesLast(value, Comparator.reverseOrder());
    }

    /**
     * The order that the query parameter asks for: a name, with {@code -} before it the other way
     * round; by the last fetch when it is absent. What is equal in this order is listed by age.
     *
     * @throws InputProblem when there is no such order
     */
    static Comparator<ShopIntegration> of(@Nullable String sort) {
        if (sort == null) {
            return LAST_FETCH.ascending.thenComparing(byAge());
        }
        boolean down = sort.startsWith(DESCENDING);
        Sorting order = named(down ? sort.substring(DESCENDING.length()) : sort);
        return (down ? order.descending : order.ascending).thenComparing(byAge());
    }

    private static Sorting named(String name) {
        return Arrays.stream(values())
                .filter(order -> order.wireName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InputProblem(
                                InputFault.parameter(
                                        "sort",
                                        "Must be one of %s, with - before it to descend"
                                                .formatted(choices()))));
    }

    private static String choices() {
        return Arrays.stream(values()).map(Sorting::wireName).collect(Collectors.joining(", "));
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static <V> Comparator<ShopIntegration> nonesLast(
            Function<ShopIntegration, Optional<V>> value, Comparator<V> order) {
        Comparator<Optional<V>> values =
                Comparator.comparing((Optional<V> each) -> each.isEmpty())
                        .thenComparing((one, other) ->
                                one.isPresent() && other.isPresent()
                                        ? order.compare(one.get(), other.get())
                                        : 0);
        return Comparator.comparing(value, values);
    }

    private static Comparator<ShopIntegration> byAge() {
        return Comparator.comparing((ShopIntegration shown) -> shown.integration().createdAt())
                .thenComparing(shown -> shown.integration().number());
    }

    private static String typeOf(Integration integration) {
        return integration.settings().configuration().type().wireName();
    }
}
