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
 * @param replicas processes of each service; with more than one, connections are spread over them
 * @param environment given to a service on top of what it needs to find the others
 * @param databaseSettings of PostgreSQL, {@code name=value}, over those it is started with anyway
 * @param compilation which programs of the services run
 * @param announce takes the lines that tell a person what happens
 */
public record StackOptions(
        Path root,
        Path data,
        int port,
        int replicas,
        Map<Service, Map<String, String>> environment,
        List<String> databaseSettings,
        Compilation compilation,
        Consumer<String> announce) {

    /** When the services are compiled, and how far. */
    public enum Compilation {
        /** While they run, by the first compiler only: ready and at speed soon, on few cores. */
        QUICK,
        /** By both: at its speed after a minute of load, and then about half as fast again. */
        FULL,
        /** Ahead of time: native executables, at their speed from the start. */
        NATIVE
    }

    /** A gateway on any free port, and nothing said. */
    public static StackOptions of(Path root, Path data) {
        return new StackOptions(
                root, data, 0, 1, Map.of(), List.of(), Compilation.QUICK, line -> {});
    }

    public StackOptions withData(Path chosen) {
        return new StackOptions(
                root, chosen, port, replicas, environment, databaseSettings, compilation, announce);
    }

    public StackOptions withPort(int chosen) {
        return new StackOptions(
                root, data, chosen, replicas, environment, databaseSettings, compilation, announce);
    }

    public StackOptions withReplicas(int chosen) {
        return new StackOptions(
                root, data, port, chosen, environment, databaseSettings, compilation, announce);
    }

    public StackOptions withAnnounce(Consumer<String> chosen) {
        return new StackOptions(
                root, data, port, replicas, environment, databaseSettings, compilation, chosen);
    }

    public StackOptions withCompilation(Compilation chosen) {
        return new StackOptions(
                root, data, port, replicas, environment, databaseSettings, chosen, announce);
    }

    /** Adds an environment variable of one service. */
    public StackOptions with(Service service, String name, String value) {
        Map<Service, Map<String, String>> extended = new EnumMap<>(Service.class);
        extended.putAll(environment);
        Map<String, String> variables = new HashMap<>(environmentOf(service));
        variables.put(name, value);
        extended.put(service, Map.copyOf(variables));
        return new StackOptions(
                root, data, port, replicas, extended, databaseSettings, compilation, announce);
    }

    /** Adds a setting of PostgreSQL, {@code name=value}; of two for one name the later counts. */
    public StackOptions withDatabaseSetting(String setting) {
        List<String> extended =
                Stream.concat(databaseSettings.stream(), Stream.of(setting)).toList();
        return new StackOptions(
                root, data, port, replicas, environment, extended, compilation, announce);
    }

    Map<String, String> environmentOf(Service service) {
        return environment.getOrDefault(service, Map.of());
    }
}
