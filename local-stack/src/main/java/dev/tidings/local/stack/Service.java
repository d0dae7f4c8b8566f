package dev.tidings.local.stack;

import java.util.Arrays;

/**
 * The services, each with its module, its database and its share of the machine's memory.
 *
 * <p>The heaps are the one place to look when the whole does not fit: they are limits and not what
 * an idle service uses. integration-service reads bodies of 10 MiB into memory, so it gets more.
 */
public enum Service {
    INTEGRATION("integration-service", "integration", 320),
    JOB("job-service", "job", 256),
    LOG("log-service", "log", 192),
    GATEWAY("gateway", "gateway", 160);

    private final String module;
    private final String database;
    private final int heapMegabytes;

    Service(String module, String database, int heapMegabytes) {
        this.module = module;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    /** The service of this module. */
    public static Service of(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findAny()
                .orElseThrow();
    }

    /** The name of the service, of its module and of its log. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
