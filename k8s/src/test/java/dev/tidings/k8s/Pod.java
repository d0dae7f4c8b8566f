package dev.tidings.k8s;

import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.ServiceProgram;
import dev.tidings.local.stack.StackOptions.Compilation;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A pod of an overlay on this machine: each container as a process, or as a container where there
 * are images, with the environment of the manifest and nothing else, but that names of the cluster
 * become addresses here.
 */
final class Pod {

    private static final long PATIENCE_SECONDS = 90;
    private static final Optional<ContainerEngine> ENGINE = ContainerEngine.ofImages();
    private static final Compilation COMPILATION =
            Boolean.getBoolean("tidings.native") ? Compilation.NATIVE : Compilation.QUICK;

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
        Process process = start(spec().getInitContainers().getFirst());
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("migrations do not end: " + log());
        }
        return process.exitValue();
    }

    Process serve() throws IOException {
        return start(spec().getContainers().getFirst());
    }

    /** Whether the service finds itself well; of a process, nobody asks. */
    boolean isHealthy() throws IOException, InterruptedException {
        return ENGINE.isEmpty() || ENGINE.get().isHealthy(name());
    }

    /** Ends at once what may be running still. */
    void remove() throws IOException, InterruptedException {
        if (ENGINE.isPresent()) {
            ENGINE.get().remove(name());
        }
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    private PodSpec spec() {
        return overlay.workload(service).pods().getSpec();
    }

    private String name() {
        return "tidings-manifests-" + service;
    }

    private Process start(Container container) throws IOException {
        Map<String, String> environment = environment(container);
        ProcessBuilder program =
                ENGINE.map(engine -> inContainer(engine, container, environment))
                        .orElseGet(() -> asProcess(environment));
        return program.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private ProcessBuilder inContainer(
            ContainerEngine engine, Container container, Map<String, String> environment) {
        return new ProcessBuilder(engine.command(name(), spec(), container, environment));
    }

    private ProcessBuilder asProcess(Map<String, String> environment) {
        ProcessBuilder program =
                new ProcessBuilder(
                        ServiceProgram.command(Kustomize.root(), Service.of(service), COMPILATION));
        program.environment().clear();
        program.environment().putAll(environment);
        return program;
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
