package dev.tidings.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A variable with a mistake in its name would do nothing, and nobody would notice. */
class EnvironmentTest {

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everyVariableIsOneThatTheServiceReads(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            KnownProperties known = KnownProperties.of(service);
            assertThat(variables(overlay, service))
                    .filteredOn(it -> it.startsWith("TIDINGS_"))
                    .hasSizeGreaterThan(10)
                    .as(service)
                    .allMatch(known::includes);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everyOtherVariableIsOfQuarkusOrOfTheKafkaClient(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            assertThat(variables(overlay, service))
                    .filteredOn(it -> !it.startsWith("TIDINGS_"))
                    .allMatch(it -> it.startsWith("QUARKUS_") || isOfKafka(it));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everyServiceHasWhatItCannotDoWithout(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            assertThat(variables(overlay, service))
                    .contains(
                            "TIDINGS_DATABASE_HOST",
                            "TIDINGS_DATABASE_NAME",
                            "TIDINGS_DATABASE_USER",
                            "TIDINGS_DATABASE_PASSWORD");
            if (!service.equals("log-service")) {
                assertThat(variables(overlay, service)).contains("TIDINGS_MASTER_KEYS");
            }
            if (!service.equals("gateway")) {
                assertThat(variables(overlay, service)).contains("TIDINGS_INTERNAL_SECRET");
            }
        }
    }

    private static Set<String> variables(Overlay overlay, String service) {
        PodSpec pod = overlay.workload(service).pods().getSpec();
        Set<String> names = new TreeSet<>();
        for (Container container :
                Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                        .toList()) {
            names.addAll(Variables.of(container, overlay).keySet());
        }
        return names;
    }

    private static boolean isOfKafka(String variable) {
        return variable.startsWith("KAFKA_")
                && ConsumerConfig.configNames()
                        .contains(
                                variable.substring("KAFKA_".length())
                                        .replace('_', '.')
                                        .toLowerCase(Locale.ROOT));
    }
}
