package dev.tidings.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What kustomize makes of one overlay. */
record Overlay(String name, List<JsonNode> resources) {

    static final List<String> SERVICES =
            List.of("gateway", "integration-service", "job-service", "log-service");

    /** The overlays, and what holds the components that none of them has. */
    private static final List<String> DIRECTORIES =
            List.of(
                    "overlays/dev",
                    "overlays/prod",
                    "overlays/scale",
                    "src/test/kustomize/gateway-api");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, Overlay> BUILT = new ConcurrentHashMap<>();

    /** A workload by its name. */
    record Workload(String name, PodTemplateSpec pods) {

        Map<String, String> labels() {
            return pods.getMetadata().getLabels();
        }
    }

    /** All of them; none, and no test, on a machine without kustomize, unless it is a CI's. */
    static Stream<Overlay> all() {
        Optional<Kustomize> kustomize = Kustomize.found();
        assumeTrue(
                kustomize.isPresent() || System.getenv("CI") != null,
                "there is no kustomize, kubectl or Go");
        return DIRECTORIES.stream()
                .map(name -> BUILT.computeIfAbsent(name, it -> build(kustomize.orElseThrow(), it)));
    }

    /** The resources of a class, read strictly. */
    <T> List<T> each(Class<T> type) {
        return resources.stream()
                .map(Overlay::typed)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Whether it is one that loses data and has one of each. */
    boolean isForTryingOut() {
        return ofKind("Cluster").isEmpty();
    }

    List<JsonNode> ofKind(String kind) {
        return resources.stream().filter(it -> it.path("kind").asText().equals(kind)).toList();
    }

    /** What runs pods, as far as the overlay itself says so. */
    List<Workload> workloads() {
        List<Workload> workloads = new ArrayList<>();
        each(Deployment.class)
                .forEach(it ->
                        workloads.add(
                                new Workload(
                                        it.getMetadata().getName(), it.getSpec().getTemplate())));
        each(StatefulSet.class)
                .forEach(it ->
                        workloads.add(
                                new Workload(
                                        it.getMetadata().getName(), it.getSpec().getTemplate())));
        return workloads;
    }

    Workload workload(String service) {
        return workloads().stream()
                .filter(it -> it.name().equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Object typed(JsonNode resource) {
        try {
            return StrictReader.read(resource);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Overlay build(Kustomize kustomize, String name) {
        try (var documents =
                YAML.readerFor(JsonNode.class).<JsonNode>readValues(kustomize.build(name))) {
            return new Overlay(name, documents.readAll());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
