package dev.tidings.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One process of a service.
 *
 * @param number from 1
 */
public record Instance(Service service, int number) {

    /** Those of all services. */
    static List<Instance> all(int replicas) {
        return Arrays.stream(Service.values()).flatMap(it -> of(it, replicas).stream()).toList();
    }

    static List<Instance> of(Service service, int replicas) {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(number -> new Instance(service, number))
                .toList();
    }

    /** The name of the process and of its log: the module's, and from the second on a number. */
    public String name() {
        return number == 1 ? service.module() : service.module() + "-" + number;
    }
}
