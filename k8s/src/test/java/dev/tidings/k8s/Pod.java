package dev.tidings.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A pod of an overlay as processes of this machine: the program of each container with the
 * environment of the manifest and nothing else, but that names of the cluster become addresses
 * here.
 */
final class Pod {

    private static final long PATIENCE_SECONDS = 90;

    private final Overlay overlay;
    private final String service;
    private final Map<String, String> here;
    private final Path log;

    /**
     * A pod that does not run yet.
     *
     * @param here variables whose values are other ones on this machine
     */
    Pod(Overlay overlay, String service, Map<String, String> here, Path log) {
        this.overlay = overlay;
        this.service = service;
        this.here = here;
        this.log = log;
    }

    /** Runs the init container to its end and tells its exit code. */
    int migrate() throws IOException, InterruptedException {
        Process process =
                start(overlay.workload(service).pods().getSpec().getInitContainers().getFirst());
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("migrations do not end: " + log());
        }
        return process.exitValue();
    }

    Process serve() throws IOException {
        return start(overlay.workload(service).pods().getSpec().getContainers().getFirst());
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    private Process start(Container container) throws IOException {
        Path jar = Kustomize.root().resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder program =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-Xmx256m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-jar",
                                        jar.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        program.environment().clear();
        program.environment().putAll(environment(container));
        return program.start();
    }

    private Map<String, String> environment(Container container) {
        Map<String, String> environment = new LinkedHashMap<>(Variables.of(container, overlay));
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValueFrom() != null) {
                environment.remove(variable.getName());
                secret(variable).ifPresent(value -> environment.put(variable.getName(), value));
            }
        }
        here.forEach((name, value) -> environment.computeIfPresent(name, (key, old) -> value));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(here.get("QUARKUS_HTTP_PORT")));
        return environment;
    }

    private Optional<String> secret(EnvVar variable) {
        var reference = variable.getValueFrom().getSecretKeyRef();
        return overlay.each(Secret.class).stream()
                .filter(it -> it.getMetadata().getName().equals(reference.getName()))
                .flatMap(it -> Optional.ofNullable(it.getData().get(reference.getKey())).stream())
                .map(it -> new String(Base64.getDecoder().decode(it), StandardCharsets.UTF_8))
                .findFirst();
    }
}
