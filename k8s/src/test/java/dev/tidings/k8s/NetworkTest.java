package dev.tidings.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing reaches anything but what the architecture has. */
class NetworkTest {

    private static final Map<String, Integer> PORTS =
            Map.of(
                    "gateway", 8080,
                    "integration-service", 8081,
                    "job-service", 8082,
                    "log-service", 8083);

    private static final int MANAGEMENT = 9000;

    private static final Set<String> MEANT =
            Set.of(
                    "gateway > integration-service:8081",
                    "gateway > integration-service:9000",
                    "gateway > job-service:8082",
                    "gateway > job-service:9000",
                    "gateway > log-service:8083",
                    "gateway > log-service:9000",
                    "integration-service > gateway:8080",
                    "integration-service > log-service:8083",
                    "job-service > gateway:8080",
                    "job-service > integration-service:8081",
                    "job-service > log-service:8083",
                    "log-service > gateway:8080",
                    "log-service > integration-service:8081",
                    "log-service > job-service:8082");

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void deniesWhateverIsNotOpened(Overlay overlay) {
        assertThat(overlay.each(NetworkPolicy.class))
                .anySatisfy(policy -> {
                    assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
                    assertThat(policy.getSpec().getPolicyTypes())
                            .containsExactlyInAnyOrder("Ingress", "Egress");
                    assertThat(policy.getSpec().getIngress()).isEmpty();
                    assertThat(policy.getSpec().getEgress()).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void letsServicesTalkAsTheArchitectureHasIt(Overlay overlay) {
        Reach reach = reach(overlay);
        Set<String> open = new TreeSet<>();
        for (String from : Overlay.SERVICES) {
            for (String to : Overlay.SERVICES) {
                for (int port : List.of(port(to), MANAGEMENT)) {
                    if (!from.equals(to) && reach.allows(labels(from), labels(to), port)) {
                        open.add(from + " > " + to + ":" + port);
                    }
                }
            }
        }

        assertThat(open).isEqualTo(new TreeSet<>(MEANT));
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void letsOnlyTheGatewaysApiBeReachedFromOutside(Overlay overlay) {
        Reach reach = reach(overlay);

        for (String service : Overlay.SERVICES) {
            assertThat(reach.allowsFromOutside(labels(service), port(service)))
                    .isEqualTo(service.equals("gateway"));
            assertThat(reach.allowsFromOutside(labels(service), MANAGEMENT)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void letsOnlyJobServiceOutAndNotIntoPrivateNetworks(Overlay overlay) {
        Reach reach = reach(overlay);
        List<String> open = List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c");
        List<String> closed =
                List.of(
                        "10.96.0.1",
                        "172.16.0.1",
                        "172.31.255.254",
                        "192.168.1.1",
                        "100.64.0.1",
                        "169.254.169.254",
                        "127.0.0.1",
                        "0.0.0.0",
                        "224.0.0.1",
                        "::1",
                        "fd00::1",
                        "fe80::1",
                        "64:ff9b::a00:1",
                        "2002:a00:1::");

        for (String service : Overlay.SERVICES) {
            assertThat(open)
                    .allMatch(it ->
                            reach.allowsTo(labels(service), it, 443)
                                    == service.equals("job-service"));
            assertThat(closed).noneMatch(it -> reach.allowsTo(labels(service), it, 443));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void letsServicesReachTheirDatabase(Overlay overlay) {
        Reach reach = reach(overlay);
        List<Map<String, String>> databases =
                overlay.isForTryingOut()
                        ? List.of(Map.of("app.kubernetes.io/name", "postgres"))
                        : List.of(
                                Map.of("cnpg.io/cluster", "postgres"),
                                Map.of("cnpg.io/poolerName", "postgres-pooler"));

        for (String service : Overlay.SERVICES) {
            assertThat(databases)
                    .allMatch(database -> reach.allows(labels(service), database, 5432));
        }
    }

    private static int port(String service) {
        return Objects.requireNonNull(PORTS.get(service));
    }

    private static Reach reach(Overlay overlay) {
        return new Reach(overlay.each(NetworkPolicy.class));
    }

    private static Map<String, String> labels(String service) {
        return Map.of("app.kubernetes.io/name", service, "app.kubernetes.io/part-of", "tidings");
    }
}
