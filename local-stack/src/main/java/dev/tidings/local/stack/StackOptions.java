package dev.tidings.local.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How a stack is to be started.
 *
 * @param root of the repository, where the built services are
 * @param data directory kept between runs, made when it is missing
 * @param port of the gateway; 0 for any that is free
 * @param environment given to a service on top of what it needs to find the others
 * @param databaseSettings of PostgreSQL, {@code name=value}, over those it is started with anyway
 * @param announce takes the lines that tell a person what happens
 */
public record StackOptions(
        Path root,
        Path data,
        int port,
        Map<Service, Map<String, String>> environment,
        List<String> databaseSettings,
        Consumer<String> announce) {

    /** A gateway on any free port, and nothing said. */
    public static StackOptions of(Path root, Path data) {
        return new StackOptions(root, data, 0, Map.of(), List.of(), line -> {});
    }

    public StackOptions withPort(int chosen) {
        return new StackOptions(root, data, chosen, environment, databaseSettings, announce);
    }

    public StackOptions withAnnounce(Consumer<String> chosen) {
        return new StackOptions(root, data, port, environment, databaseSettings, chosen);
    }

    /** Adds an environment variable of one service. */
    public StackOptions with(Service service, String name, String value) {
        Map<Service, Map<String, String>> extended = new EnumMap<>(Service.class);
        extended.putAll(environment);
        Map<String, String> variables = new HashMap<>(environmentOf(service));
        variables.put(name, value);
        extended.put(service, Map.copyOf(variables));
        return new StackOptions(root, data, port, extended, databaseSettings, announce);
    }

    /** Adds a setting of PostgreSQL, {@code name=value}; of two for one name the later counts. */
    public StackOptions withDatabaseSetting(String setting) {
        List<String> extended =
                Stream.concat(databaseSettings.stream(), Stream.of(setting)).toList();
        return new StackOptions(root, data, port, environment, extended, announce);
    }

    Map<String, String> environmentOf(Service service) {
        return environment.getOrDefault(service, Map.of());
    }
}
