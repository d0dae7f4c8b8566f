package dev.tidings.integration.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.kit.json.Fields;
import dev.tidings.kit.problem.Faults;

/** Reads the {@code configuration} member of a request; what is wrong is added to the faults. */
public final class ConfigurationRequest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ConfigurationRequest() {}

    /** A configuration as a client sends it for a new integration. */
    public static Configuration read(
            IntegrationType type, String path, JsonNode sent, Faults faults) {
        Fields fields = Fields.at(path, sent, faults);
        return switch (type) {
            case WEBHOOK -> Webhook.read(fields);
            case AWS_SQS -> AwsSqs.read(fields);
            case STOMP -> Stomp.read(fields);
            case KAFKA -> Kafka.read(fields);
        };
    }

    /**
     * The current configuration with the members that a client sends: one that is absent, or still
     * masked as it was shown, keeps its value; {@code null} takes an optional one away.
     */
    public static Configuration change(
            Configuration current, String path, JsonNode sent, Faults faults) {
        return read(
                current.type(),
                path,
                sent instanceof ObjectNode changes ? merge(current, changes) : sent,
                faults);
    }

    private static ObjectNode merge(Configuration current, ObjectNode changes) {
        ObjectNode merged = MAPPER.valueToTree(current);
        ObjectNode shown = MAPPER.valueToTree(current.masked());
        changes.properties().stream()
                .filter(change -> !change.getValue().equals(shown.get(change.getKey())))
                .forEach(change -> merged.set(change.getKey(), change.getValue()));
        return merged;
    }
}
