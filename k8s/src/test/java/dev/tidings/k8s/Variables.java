package dev.tidings.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.LinkedHashMap;
import java.util.Map;

/** Environment variables of containers. */
final class Variables {

    private static final String SECRET = "<secret>";

    private Variables() {}

    /** Those that stand in the container itself; of one from a Secret, that it is one. */
    static Map<String, String> of(Container container) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (EnvVar variable : container.getEnv()) {
            variables.put(
                    variable.getName(),
                    variable.getValueFrom() == null ? variable.getValue() : SECRET);
        }
        return variables;
    }

    /** All that it gets, with those of its ConfigMaps. */
    static Map<String, String> of(Container container, Overlay overlay) {
        Map<String, String> variables = new LinkedHashMap<>();
        container
                .getEnvFrom()
                .forEach(from ->
                        variables.putAll(
                                configMap(overlay, from.getConfigMapRef().getName()).getData()));
        variables.putAll(of(container));
        return variables;
    }

    static ConfigMap configMap(Overlay overlay, String name) {
        return overlay.each(ConfigMap.class).stream()
                .filter(it -> it.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no ConfigMap " + name));
    }
}
