package dev.tidings.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Podman or docker, which runs a container of a manifest as a cluster would: its image, its user,
 * its root file system, its capabilities, its memory and what it may write to.
 *
 * @param program {@code podman} or {@code docker}
 * @param tag of the images that {@code ./tidings images} made: {@code latest} or {@code jvm}
 */
record ContainerEngine(String program, String tag) {

    private static final String PODMAN = "podman";

    /** Some engines would by default ask for more than a small machine grants them. */
    private static final List<String> LIMITS =
            List.of("--ulimit", "nofile=16384:16384", "--ulimit", "nproc=4096:4096");

    /** The one to run images by, where the property {@code tidings.images} has their tag. */
    static Optional<ContainerEngine> ofImages() {
        return Optional.ofNullable(System.getProperty("tidings.images"))
                .map(tag -> new ContainerEngine(found(), tag));
    }

    private static String found() {
        return Stream.of(PODMAN, "docker")
                .filter(ContainerEngine::isOnPath)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is neither podman nor docker"));
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** The command that runs the container in the foreground, on the network of this machine. */
    List<String> command(
            String name, PodSpec pod, Container container, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(program, "run", "--rm", "--name", name));
        command.addAll(List.of("--network", "host"));
        command.addAll(LIMITS);
        command.addAll(identity(pod.getSecurityContext()));
        command.addAll(confinement(container.getSecurityContext()));
        command.addAll(List.of("--memory", bytes(memory(container))));
        for (VolumeMount mount : container.getVolumeMounts()) {
            command.addAll(List.of("--tmpfs", temporary(pod, mount)));
        }
        environment.forEach((key, value) -> command.addAll(List.of("--env", key + "=" + value)));
        command.add(container.getImage().replaceFirst(":.*", ":" + tag));
        return command;
    }

    private static List<String> identity(PodSecurityContext context) {
        return List.of(
                "--user", "%d:%d".formatted(context.getRunAsUser(), context.getRunAsGroup()));
    }

    private List<String> confinement(SecurityContext context) {
        List<String> flags = new ArrayList<>();
        if (context.getReadOnlyRootFilesystem()) {
            flags.add("--read-only");
            if (program.equals(PODMAN)) {
                // It would make some directories that can be written to.
                flags.add("--read-only-tmpfs=false");
            }
        }
        if (!context.getAllowPrivilegeEscalation()) {
            flags.addAll(List.of("--security-opt", "no-new-privileges"));
        }
        for (String capability : context.getCapabilities().getDrop()) {
            flags.addAll(List.of("--cap-drop", capability));
        }
        return flags;
    }

    /** An {@code emptyDir}, the one kind of volume that the services mount. */
    private static String temporary(PodSpec pod, VolumeMount mount) {
        Volume volume =
                pod.getVolumes().stream()
                        .filter(it -> it.getName().equals(mount.getName()))
                        .findFirst()
                        .orElseThrow();
        return "%s:rw,mode=1777,size=%s"
                .formatted(mount.getMountPath(), bytes(volume.getEmptyDir().getSizeLimit()));
    }

    private static Quantity memory(Container container) {
        return Objects.requireNonNull(container.getResources().getLimits().get("memory"));
    }

    private static String bytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity).toBigInteger().toString();
    }

    /** Whether the check of its own health that the image names finds the container well. */
    boolean isHealthy(String name) throws IOException, InterruptedException {
        return switch (program) {
            case PODMAN -> run("healthcheck", "run", name).isEmpty();
            default ->
                    run("inspect", "--format", "{{.State.Health.Status}}", name).equals("healthy");
        };
    }

    /** Ends a container at once that may be running still. */
    void remove(String name) throws IOException, InterruptedException {
        run("kill", name);
    }

    /** What the program said, and its exit code where that is not 0. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        return process.waitFor() == 0
                ? output
                : output + " (exit code " + process.exitValue() + ")";
    }
}
