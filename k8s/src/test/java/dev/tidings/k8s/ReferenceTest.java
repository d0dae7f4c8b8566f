package dev.tidings.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.k8s.Overlay.Workload;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever one resource says of another is so. */
class ReferenceTest {

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everyConfigMapAndSecretOfAPodExistsWithItsKeys(Overlay overlay) {
        Map<String, Set<String>> secrets = SecretKeys.of(overlay);
        for (Workload workload : overlay.workloads()) {
            PodSpec pod = workload.pods().getSpec();
            for (Container container : containers(pod)) {
                container
                        .getEnvFrom()
                        .forEach(from ->
                                Variables.configMap(overlay, from.getConfigMapRef().getName()));
                container.getEnv().stream()
                        .filter(it -> it.getValueFrom() != null)
                        .map(it -> it.getValueFrom().getSecretKeyRef())
                        .filter(it -> !Boolean.TRUE.equals(it.getOptional()))
                        .forEach(it ->
                                assertThat(secrets)
                                        .containsKey(it.getName())
                                        .extractingByKey(it.getName())
                                        .satisfies(keys -> assertThat(keys).contains(it.getKey())));
            }
            pod.getVolumes().forEach(volume -> assertExists(volume, overlay, secrets));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everySecretThatAnOperatorReadsExistsWithItsKeys(Overlay overlay) {
        Map<String, Set<String>> secrets = SecretKeys.of(overlay);
        for (CloudNativePg.Cluster cluster : overlay.each(CloudNativePg.Cluster.class)) {
            assertThat(secrets.get(cluster.spec().bootstrap().initdb().secret().name()))
                    .contains("username", "password");
        }
        for (CloudNativePg.ObjectStore store : overlay.each(CloudNativePg.ObjectStore.class)) {
            CloudNativePg.S3Credentials credentials = store.spec().configuration().s3Credentials();
            assertThat(secrets.get(credentials.accessKeyId().name()))
                    .contains(credentials.accessKeyId().key());
            assertThat(secrets.get(credentials.secretAccessKey().name()))
                    .contains(credentials.secretAccessKey().key());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everyMountHasItsVolumeAndEveryAccountExists(Overlay overlay) {
        List<String> accounts =
                overlay.each(ServiceAccount.class).stream()
                        .map(it -> it.getMetadata().getName())
                        .toList();
        List<String> claims =
                overlay.each(StatefulSet.class).stream()
                        .flatMap(it -> it.getSpec().getVolumeClaimTemplates().stream())
                        .map(it -> it.getMetadata().getName())
                        .toList();
        for (Workload workload : overlay.workloads()) {
            PodSpec pod = workload.pods().getSpec();
            List<String> volumes =
                    Stream.concat(pod.getVolumes().stream().map(Volume::getName), claims.stream())
                            .toList();
            assertThat(containers(pod))
                    .flatExtracting(Container::getVolumeMounts)
                    .extracting(VolumeMount::getName)
                    .isSubsetOf(volumes);
            if (Overlay.SERVICES.contains(workload.name())) {
                assertThat(accounts).contains(pod.getServiceAccountName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everyServiceSelectsPodsThatListenOnItsPorts(Overlay overlay) {
        for (Service service : overlay.each(Service.class)) {
            List<Workload> selected =
                    overlay.workloads().stream()
                            .filter(it ->
                                    it.labels()
                                            .entrySet()
                                            .containsAll(
                                                    service.getSpec().getSelector().entrySet()))
                            .toList();
            assertThat(selected).as(service.getMetadata().getName()).hasSize(1);
            List<String> listening =
                    selected.getFirst().pods().getSpec().getContainers().stream()
                            .flatMap(it -> it.getPorts().stream())
                            .map(it -> it.getName())
                            .toList();
            assertThat(service.getSpec().getPorts())
                    .extracting(it -> it.getTargetPort().getStrVal())
                    .isSubsetOf(listening);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everyAddressThatAServiceIsToldExists(Overlay overlay) {
        Set<String> addresses = addresses(overlay);
        for (String service : Overlay.SERVICES) {
            Container container =
                    overlay.workload(service).pods().getSpec().getContainers().getFirst();
            Map<String, String> variables = Variables.of(container, overlay);
            assertThat(addresses)
                    .contains(
                            variables.get("TIDINGS_DATABASE_HOST")
                                    + ":"
                                    + variables.get("TIDINGS_DATABASE_PORT"));
            if (variables.containsKey("TIDINGS_CHANNELS_DATABASE_HOST")) {
                assertThat(addresses)
                        .contains(variables.get("TIDINGS_CHANNELS_DATABASE_HOST") + ":5432");
            }
            if (variables.containsKey("KAFKA_BOOTSTRAP_SERVERS")) {
                assertThat(addresses).contains(variables.get("KAFKA_BOOTSTRAP_SERVERS"));
            }
            assertThat(variables.values())
                    .filteredOn(it -> it.startsWith("http://"))
                    .hasSize(7)
                    .allMatch(it -> addresses.contains(URI.create(it).getAuthority()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void everyRouteAndEveryAutoscalerHasItsTarget(Overlay overlay) {
        Set<String> addresses = addresses(overlay);
        for (JsonNode ingress : overlay.ofKind("Ingress")) {
            JsonNode service = ingress.at("/spec/rules/0/http/paths/0/backend/service");
            assertThat(service.path("name").asText()).isEqualTo("gateway");
            assertThat(service.at("/port/name").asText()).isEqualTo("http");
        }
        for (JsonNode route : overlay.ofKind("HTTPRoute")) {
            JsonNode backend = route.at("/spec/rules/0/backendRefs/0");
            assertThat(addresses)
                    .contains(backend.path("name").asText() + ":" + backend.path("port").asInt());
        }
        for (HorizontalPodAutoscaler autoscaler : overlay.each(HorizontalPodAutoscaler.class)) {
            assertThat(overlay.workload(autoscaler.getSpec().getScaleTargetRef().getName()))
                    .isNotNull();
        }
    }

    private static void assertExists(
            Volume volume, Overlay overlay, Map<String, Set<String>> secrets) {
        if (volume.getConfigMap() != null) {
            ConfigMap found = Variables.configMap(overlay, volume.getConfigMap().getName());
            assertThat(found.getData()).isNotEmpty();
        }
        if (volume.getSecret() != null) {
            assertThat(secrets.get(volume.getSecret().getSecretName()))
                    .isNotNull()
                    .containsAll(
                            volume.getSecret().getItems().stream().map(KeyToPath::getKey).toList());
        }
    }

    /** Name and port of all that listens, those that operators make among them. */
    private static Set<String> addresses(Overlay overlay) {
        List<String> addresses = new ArrayList<>();
        for (Service service : overlay.each(Service.class)) {
            for (ServicePort port : service.getSpec().getPorts()) {
                addresses.add(service.getMetadata().getName() + ":" + port.getPort());
            }
        }
        overlay.each(CloudNativePg.Cluster.class)
                .forEach(it -> addresses.add(it.metadata().getName() + "-rw:5432"));
        overlay.each(CloudNativePg.Pooler.class)
                .forEach(it -> addresses.add(it.metadata().getName() + ":5432"));
        for (JsonNode kafka : overlay.ofKind("Kafka")) {
            kafka.at("/spec/kafka/listeners")
                    .forEach(listener ->
                            addresses.add(
                                    kafka.at("/metadata/name").asText()
                                            + "-kafka-bootstrap:"
                                            + listener.path("port").asInt()));
        }
        return addresses.stream().collect(Collectors.toSet());
    }

    private static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }
}
