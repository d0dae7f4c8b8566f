package dev.tidings.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every resource is one that its kind has, and of its type. */
class ModelTest {

    private static final String DEPLOYMENT =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: any
            spec:
              minReadySeconds: 5
              template:
                spec:
                  containers:
                    - name: service
                      env:
                        - name: PORT
                          value: "8080"
            """;

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void hasNoFieldThatIsUnknownOrMistyped(Overlay overlay) {
        assertThat(overlay.resources()).hasSizeGreaterThan(30);
        for (JsonNode resource : overlay.resources()) {
            assertThatCode(() -> StrictReader.read(resource))
                    .as("%s %s", resource.path("kind"), resource.at("/metadata/name"))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.k8s.Overlay#all")
    void keepsAllInOneNamespaceThatHoldsPodsToTheRestrictedStandard(Overlay overlay) {
        JsonNode namespace = overlay.ofKind("Namespace").getFirst();

        assertThat(overlay.ofKind("Namespace")).hasSize(1);
        assertThat(namespace.at("/metadata/labels/pod-security.kubernetes.io~1enforce").asText())
                .isEqualTo("restricted");
        assertThat(overlay.resources())
                .filteredOn(it -> !it.equals(namespace))
                .allMatch(
                        it -> it.at("/metadata/namespace").equals(namespace.at("/metadata/name")));
    }

    @Test
    void tellsAMistakeFromWhatIsRight() throws IOException {
        assertThatCode(() -> read(DEPLOYMENT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(DEPLOYMENT.replace("minReadySeconds", "minReadySecond")))
                .hasMessageContaining("minReadySecond");
        assertThatThrownBy(
                        () -> read(DEPLOYMENT.replace("minReadySeconds: 5", "minReadySeconds: x")))
                .hasMessageContaining("minReadySeconds");
        assertThatThrownBy(() -> read(DEPLOYMENT.replace("\"8080\"", "8080")))
                .hasMessageContaining("value");
        assertThatThrownBy(() -> read(DEPLOYMENT.replace("env:", "envs:")))
                .hasMessageContaining("envs");
    }

    private static Object read(String yaml) throws IOException {
        return StrictReader.read(new YAMLMapper().readTree(yaml));
    }
}
