package dev.tidings.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.k8s.Overlay.Workload;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a platform team asks of everything that runs. */
class PolicyTest {

    /** preStop, drain of attempts, of handlers, of requests: what the services may take at most. */
    private static final int LONGEST_STOP_SECONDS = 5 + 12 + 10 + 20;

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void runsAsNobodyOnAReadOnlyRootWithoutCapabilities(Overlay overlay) {
        for (Workload workload : overlay.workloads()) {
            PodSpec pod = workload.pods().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(containers(pod))
                    .isNotEmpty()
                    .extracting(Container::getSecurityContext)
                    .allSatisfy(context -> {
                        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
                        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                        assertThat(context.getPrivileged()).isNull();
                        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
                        assertThat(context.getCapabilities().getAdd()).isEmpty();
                    });
        }
        assertThat(overlay.each(ServiceAccount.class))
                .hasSize(4)
                .allMatch(
                        account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken()));
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void requestsAndLimitsCpuAndMemory(Overlay overlay) {
        overlay.workloads().stream()
                .flatMap(workload -> containers(workload.pods().getSpec()).stream())
                .forEach(container -> {
                    var requests = container.getResources().getRequests();
                    var limits = container.getResources().getLimits();
                    for (String resource : List.of("cpu", "memory")) {
                        assertThat(amount(requests.get(resource)))
                                .isLessThanOrEqualTo(amount(limits.get(resource)));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void probesEachServiceOnItsManagementPort(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            Container container = serving(overlay.workload(service).pods().getSpec());
            assertThat(container.getPorts())
                    .extracting(ContainerPort::getName)
                    .containsExactlyInAnyOrder("http", "management");
            assertProbe(container.getStartupProbe(), "/health/started");
            assertProbe(container.getReadinessProbe(), "/health/ready");
            assertProbe(container.getLivenessProbe(), "/health/live");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void givesAServiceTheTimeThatItTakesToStop(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            PodSpec pod = overlay.workload(service).pods().getSpec();
            assertThat(serving(pod).getLifecycle().getPreStop().getSleep().getSeconds())
                    .isEqualTo(5);
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(LONGEST_STOP_SECONDS);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void migratesInAnInitContainerOfTheSameImageAndNowhereElse(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            PodSpec pod = overlay.workload(service).pods().getSpec();
            Container migrate = pod.getInitContainers().getFirst();
            assertThat(migrate.getImage()).isEqualTo(serving(pod).getImage());
            assertThat(Variables.of(migrate)).containsEntry("QUARKUS_INIT_AND_EXIT", "true");
            assertThat(Variables.of(serving(pod)))
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                    .doesNotContainKey("QUARKUS_INIT_AND_EXIT");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void keepsServingThroughUpdatesAndDisruptions(Overlay overlay) {
        assertThat(overlay.each(Deployment.class))
                .hasSize(4)
                .allSatisfy(deployment -> {
                    var update = deployment.getSpec().getStrategy().getRollingUpdate();
                    assertThat(update.getMaxUnavailable().getIntVal()).isZero();
                    assertThat(deployment.getSpec().getReplicas()).isNull();
                    assertThat(
                                    deployment
                                            .getSpec()
                                            .getTemplate()
                                            .getSpec()
                                            .getTopologySpreadConstraints())
                            .hasSize(2)
                            .allMatch(spread ->
                                    spread.getLabelSelector()
                                            .equals(deployment.getSpec().getSelector()));
                });
        assertThat(overlay.each(PodDisruptionBudget.class))
                .extracting(budget -> budget.getSpec().getSelector().getMatchLabels())
                .extracting(labels -> labels.get("app.kubernetes.io/name"))
                .containsExactlyInAnyOrderElementsOf(Overlay.SERVICES);
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void runsTwoOfEachAtLeastExceptForTryingOut(Overlay overlay) {
        List<HorizontalPodAutoscaler> autoscalers = overlay.each(HorizontalPodAutoscaler.class);
        if (overlay.isForTryingOut()) {
            assertThat(autoscalers).isEmpty();
        } else {
            assertThat(autoscalers)
                    .extracting(each -> each.getSpec().getScaleTargetRef().getName())
                    .containsExactlyInAnyOrderElementsOf(Overlay.SERVICES);
            assertThat(autoscalers)
                    .allMatch(each -> each.getSpec().getMinReplicas() >= 2)
                    .allMatch(each ->
                            each.getSpec().getMaxReplicas() > each.getSpec().getMinReplicas());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void runsOnlyImagesOfTheProjectOrKnownOnesAllWithATag(Overlay overlay) {
        Stream<String> images =
                overlay.workloads().stream()
                        .flatMap(workload -> containers(workload.pods().getSpec()).stream())
                        .map(Container::getImage);

        assertThat(images)
                .isNotEmpty()
                .allMatch(image ->
                        image.matches("postgres:\\d+\\.\\d+")
                                || Overlay.SERVICES.stream()
                                        .anyMatch(it -> image.matches("tidings/" + it + ":[^:]+")))
                .noneMatch(image -> image.endsWith(":latest"));
    }

    private static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    private static Container serving(PodSpec pod) {
        assertThat(pod.getContainers()).extracting(Container::getName).containsExactly("service");
        return pod.getContainers().getFirst();
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
    }

    private static BigDecimal amount(@Nullable Quantity quantity) {
        assertThat(quantity).isNotNull();
        return Quantity.getAmountInBytes(quantity);
    }
}
