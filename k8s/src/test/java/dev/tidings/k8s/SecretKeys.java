package dev.tidings.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The Secrets there will be, by name, with their keys; those that operators make among them. */
final class SecretKeys {

    private SecretKeys() {}

    static Map<String, Set<String>> of(Overlay overlay) {
        Map<String, Set<String>> secrets = new HashMap<>();
        for (Secret secret : overlay.each(Secret.class)) {
            secrets.put(secret.getMetadata().getName(), secret.getData().keySet());
        }
        for (ExternalSecret secret : overlay.each(ExternalSecret.class)) {
            secrets.put(
                    secret.metadata().getName(),
                    secret.spec().data().stream()
                            .map(ExternalSecret.Datum::secretKey)
                            .collect(Collectors.toSet()));
        }
        for (JsonNode kafka : overlay.ofKind("Kafka")) {
            secrets.put(
                    name(kafka) + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password"));
        }
        for (JsonNode user : overlay.ofKind("KafkaUser")) {
            secrets.put(name(user), Set.of("password", "sasl.jaas.config"));
        }
        return secrets;
    }

    private static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }
}
