package dev.tidings.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables from which the services take their configuration. */
final class ServiceEnvironment {

    static final String DATABASE_USER = "tidings";
    static final String CHANNELS_DATABASE = "channels";

    private static final String LOOPBACK = "127.0.0.0/8,::1/128";

    private final Addresses addresses;
    private final Secrets secrets;
    private final Path exports;

    ServiceEnvironment(Addresses addresses, Secrets secrets, Path exports) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.exports = exports;
    }

    /** What a process needs to run beside the others on this machine. */
    Map<String, String> of(Instance instance) {
        Service service = instance.service();
        Map<String, String> environment = new TreeMap<>();
        environment.putAll(http(addresses.of(instance)));
        environment.putAll(database(service));
        environment.putAll(otherServices());
        environment.putAll(own(service));
        environment.put("TIDINGS_MASTER_KEYS", secrets.masterKeys());
        environment.put("TIDINGS_INTERNAL_SECRET", secrets.internalSecret());
        return environment;
    }

    private static Map<String, String> http(Addresses.Endpoint endpoint) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                Addresses.HOST,
                "QUARKUS_HTTP_PORT",
                String.valueOf(endpoint.api()),
                "QUARKUS_MANAGEMENT_HOST",
                Addresses.HOST,
                "QUARKUS_MANAGEMENT_PORT",
                String.valueOf(endpoint.management()),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "false");
    }

    private Map<String, String> database(Service service) {
        return Map.of(
                "TIDINGS_DATABASE_HOST",
                Addresses.HOST,
                "TIDINGS_DATABASE_PORT",
                String.valueOf(addresses.databasePort()),
                "TIDINGS_DATABASE_NAME",
                service.database(),
                "TIDINGS_DATABASE_USER",
                DATABASE_USER,
                "TIDINGS_DATABASE_PASSWORD",
                secrets.databasePassword(),
                "TIDINGS_CHANNELS_DATABASE_NAME",
                CHANNELS_DATABASE);
    }

    private Map<String, String> otherServices() {
        Map<String, String> urls = new TreeMap<>();
        urls.put("TIDINGS_JWKS_URL", addresses.url(Service.GATEWAY) + "/oauth/jwks");
        for (Service service : List.of(Service.INTEGRATION, Service.JOB, Service.LOG)) {
            String prefix = "TIDINGS_" + service.name() + "_SERVICE_";
            urls.put(prefix + "URL", addresses.url(service).toString());
            urls.put(prefix + "MANAGEMENT_URL", addresses.managementUrl(service).toString());
        }
        return urls;
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case JOB ->
                    Map.of(
                            "TIDINGS_PUBLIC_URL",
                            addresses.url(Service.GATEWAY).toString(),
                            "TIDINGS_DELIVERY_ALLOWED_NETWORKS",
                            LOOPBACK,
                            "TIDINGS_EXPORTS_STORAGE_FOLDER",
                            exports.toString());
            case GATEWAY -> firstKey(secrets.firstKey());
            case INTEGRATION, LOG -> Map.of();
        };
    }

    private static Map<String, String> firstKey(ApplicationKey key) {
        return Map.of(
                "TIDINGS_FIRST_KEY_CLIENT_ID", key.clientId().toString(),
                "TIDINGS_FIRST_KEY_CLIENT_SECRET", key.clientSecret(),
                "TIDINGS_FIRST_KEY_STORE", key.store().toString(),
                "TIDINGS_FIRST_KEY_ORGANIZATION", key.organization().toString());
    }
}
