package dev.tidings.integration.configuration;

import dev.tidings.kit.json.Fields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the addresses in a configuration. Only their form is checked here: whether an address may
 * be connected to is decided when that is done.
 */
final class Addresses {

    private static final Set<String> HTTP = Set.of("http", "https");
    private static final Set<String> STOMP = Set.of("stomp", "stomp+ssl");
    private static final int MAX_LENGTH = 2_048;
    private static final int MAX_BROKERS = 10;
    private static final int MAX_PORT = 65_535;

    private Addresses() {}

    /** An http or https URL that must be there. */
    static String http(Fields fields, String name) {
        String value = fields.requiredText(name);
        if (!value.isBlank() && hostOnly(value, HTTP) == null) {
            fields.wrong(name, "must be an http or https URL with a host and no user-info");
        }
        return value;
    }

    /** A list of {@code stomp://host[:port]} or {@code stomp+ssl://host[:port]}, not empty. */
    static List<String> stomp(Fields fields, String name) {
        return brokers(
                fields,
                name,
                Addresses::isStomp,
                "must be of the form stomp://host[:port] or stomp+ssl://host[:port]");
    }

    /** A list of {@code host:port}, not empty. */
    static List<String> kafka(Fields fields, String name) {
        return brokers(fields, name, Addresses::isKafka, "must be of the form host:port");
    }

    private static List<String> brokers(
            Fields fields, String name, Predicate<String> form, String fault) {
        List<String> values = fields.texts(name);
        if (values == null) {
            if (!fields.has(name)) {
                fields.missing(name);
            }
            return List.of();
        }
        if (values.isEmpty() || values.size() > MAX_BROKERS) {
            fields.wrong(name, "must hold 1 to " + MAX_BROKERS + " addresses");
        } else if (!values.stream().allMatch(form)) {
            fields.wrong(name, fault);
        }
        return values;
    }

    private static boolean isKafka(String value) {
        URI uri = hostOnly("kafka://" + value, Set.of("kafka"));
        return uri != null && isBare(uri) && uri.getPort() > 0;
    }

    private static boolean isStomp(String value) {
        URI uri = hostOnly(value, STOMP);
        return uri != null && isBare(uri);
    }

    private static boolean isBare(URI uri) {
        return uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static @Nullable URI hostOnly(String value, Set<String> schemes) {
        try {
            URI uri = new URI(value);
            boolean good =
                    value.length() <= MAX_LENGTH
                            && uri.getScheme() != null
                            && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getPort() != 0
                            && uri.getPort() <= MAX_PORT;
            return good ? uri : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
