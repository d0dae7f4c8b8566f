package dev.tidings.integration.configuration;

import dev.tidings.kit.address.Address;
import dev.tidings.kit.address.AddressReading;
import dev.tidings.kit.address.AddressReading.Read;
import dev.tidings.kit.address.AddressReading.Refused;
import dev.tidings.kit.json.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads the addresses in a configuration. Only their form is checked here: whether an address may
 * be connected to is decided when that is done.
 */
final class Addresses {

    private static final Set<String> HTTP = Set.of("http", "https");
    private static final Set<String> STOMP = Set.of("stomp", "stomp+ssl");
    private static final String KAFKA = "kafka://";
    private static final int MAX_BROKERS = 10;

    private Addresses() {}

    /** An http or https URL that must be there. */
    static String http(Fields fields, String name) {
        String value = fields.requiredText(name);
        if (!value.isBlank()) {
            faultOfHttp(value).ifPresent(why -> fields.wrong(name, why));
        }
        return value;
    }

    /** A list of {@code stomp://host[:port]} or {@code stomp+ssl://host[:port]}, not empty. */
    static List<String> stomp(Fields fields, String name) {
        return brokers(fields, name, Addresses::faultOfStomp);
    }

    /** A list of {@code host:port}, not empty. */
    static List<String> kafka(Fields fields, String name) {
        return brokers(fields, name, Addresses::faultOfKafka);
    }

    private static List<String> brokers(
            Fields fields, String name, Function<String, Optional<String>> fault) {
        List<String> values = fields.texts(name);
        if (values == null) {
            if (!fields.has(name)) {
                fields.missing(name);
            }
            return List.of();
        }
        if (values.isEmpty() || values.size() > MAX_BROKERS) {
            fields.wrong(name, "must hold 1 to " + MAX_BROKERS + " addresses");
            return values;
        }
        IntStream.range(0, values.size())
                .mapToObj(i -> fault.apply(values.get(i)).map(why -> ofNumber(i, values, why)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(why -> fields.wrong(name, why));
        return values;
    }

    /** Which one it is, and never the address itself, which may have a password in it. */
    private static String ofNumber(int index, List<String> values, String why) {
        return values.size() == 1 ? why : why + " (address " + (index + 1) + ")";
    }

    private static Optional<String> faultOfHttp(String value) {
        return fault(Address.read(value), HTTP, "must begin with http:// or https://");
    }

    private static Optional<String> faultOfStomp(String value) {
        String form = "must be of the form stomp://host[:port] or stomp+ssl://host[:port]";
        return fault(bare(value, form), STOMP, form);
    }

    private static Optional<String> faultOfKafka(String value) {
        String form = "must be of the form host:port";
        return switch (bare(KAFKA + value, form)) {
            case Read(Address address) ->
                    address.port() < 0 ? Optional.of(form) : Optional.<String>empty();
            case Refused(String why) -> Optional.of(why);
        };
    }

    /** Without a path and what may follow it. */
    private static AddressReading bare(String value, String form) {
        int end = value.indexOf("://") + "://".length();
        boolean more = value.substring(end).chars().anyMatch(c -> "/?#".indexOf(c) >= 0);
        return more ? new Refused(form) : Address.read(value);
    }

    private static Optional<String> fault(
            AddressReading reading, Set<String> schemes, String ofScheme) {
        return switch (reading) {
            case Read(Address address) ->
                    schemes.contains(address.scheme())
                            ? Optional.<String>empty()
                            : Optional.of(ofScheme);
            case Refused(String why) -> Optional.of(why);
        };
    }
}
