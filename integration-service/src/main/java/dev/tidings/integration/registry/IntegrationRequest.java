package dev.tidings.integration.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.integration.catalogue.ObservableEvents;
import dev.tidings.integration.configuration.Configuration;
import dev.tidings.integration.configuration.ConfigurationRequest;
import dev.tidings.integration.configuration.IntegrationType;
import dev.tidings.integration.wire.TextRule;
import dev.tidings.kit.json.Fields;
import dev.tidings.kit.problem.Faults;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks an integration to be. Every fault of a request is found at once; members that
 * only the server sets ({@code id}, {@code links}, {@code meta}) may be sent back and are ignored.
 */
final class IntegrationRequest {

    private static final String TYPE = "type";
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String ENABLED = "enabled";
    private static final String INTEGRATION_TYPE = "integration_type";
    private static final String OBSERVES = "observes";
    private static final String CONFIGURATION = "configuration";

    /** As many as /api/v3 can show. */
    private static final int MAX_NAME = 250;

    private static final int MAX_DESCRIPTION = 2_048;
    private static final int MAX_SHOWN_KEY = 70;

    private final Faults faults = new Faults();
    private final JsonNode body;
    private final Fields data;

    private IntegrationRequest(JsonNode body) {
        this.body = body;
        this.data = Fields.of(body, faults).requiredObject("data");
    }

    /**
     * The settings of a new integration.
     *
     * @throws dev.tidings.kit.problem.CommonProblem.Invalid with all that is wrong
     */
    static Settings create(JsonNode body) {
        return new IntegrationRequest(body).create();
    }

    /**
     * The current settings with what the request changes; an absent member keeps its value, a
     * {@code null} description is cleared.
     *
     * @throws dev.tidings.kit.problem.CommonProblem.Invalid with all that is wrong
     */
    static Settings change(JsonNode body, Settings current) {
        return new IntegrationRequest(body).change(current);
    }

    private Settings create() {
        data.requiredText(TYPE);
        checkType();
        String name = TextRule.LINE.required(data, NAME, MAX_NAME);
        String description = description();
        Boolean enabled = data.flag(ENABLED);
        List<String> observes = observes();
        Optional<Configuration> configuration = newConfiguration();
        faults.throwIfAny();
        return new Settings(
                name,
                description,
                enabled != null && enabled,
                observes,
                configuration.orElseThrow(),
                ShopProfile.EMPTY);
    }

    private Settings change(Settings current) {
        checkType();
        checkIntegrationTypeIs(current.configuration().type());
        String name = changedName(current.name());
        String description = changes(DESCRIPTION) ? description() : current.description();
        Boolean enabled = data.flag(ENABLED);
        List<String> observes = data.has(OBSERVES) ? observes() : current.observes();
        Configuration configuration = changedConfiguration(current.configuration());
        faults.throwIfAny();
        return new Settings(
                name,
                description,
                enabled == null ? current.enabled() : enabled,
                observes,
                configuration,
                current.shop());
    }

    /** What is as it was is let be, whatever is said of new ones by now. */
    private String changedName(String current) {
        boolean changes = data.has(NAME) && !current.equals(body.at("/data/name").textValue());
        return changes ? TextRule.LINE.required(data, NAME, MAX_NAME) : current;
    }

    private void checkType() {
        String type = data.text(TYPE);
        if (type != null && !type.isBlank() && !type.equals("integration")) {
            data.wrong(TYPE, "must be integration");
        }
    }

    private void checkIntegrationTypeIs(IntegrationType current) {
        String type = data.text(INTEGRATION_TYPE);
        if (type != null && !type.equals(current.wireName())) {
            data.wrong(INTEGRATION_TYPE, "cannot be changed from " + current.wireName());
        }
    }

    private @Nullable String description() {
        String description = data.text(DESCRIPTION);
        TextRule.TEXT.check(data, DESCRIPTION, description, MAX_DESCRIPTION);
        return description;
    }

    private List<String> observes() {
        List<String> sent = data.texts(OBSERVES);
        if (sent == null) {
            if (!data.has(OBSERVES)) {
                data.missing(OBSERVES);
            }
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>(sent);
        checkObserved(keys);
        return List.copyOf(keys);
    }

    private void checkObserved(Set<String> keys) {
        if (keys.isEmpty()) {
            data.wrong(OBSERVES, "must name at least one event");
        } else if (keys.size() > Settings.MAX_OBSERVED) {
            faults.add(
                    "You have reached the integration event limit of " + Settings.MAX_OBSERVED,
                    data.path(OBSERVES));
        } else if (!keys.stream().allMatch(ObservableEvents::contains)) {
            data.wrong(OBSERVES, "names events that cannot be observed: " + unknown(keys));
        }
    }

    private static String unknown(Set<String> keys) {
        return keys.stream()
                .filter(key -> !ObservableEvents.contains(key))
                .map(key -> key.substring(0, Math.min(key.length(), MAX_SHOWN_KEY)))
                .collect(Collectors.joining(", "));
    }

    private Optional<Configuration> newConfiguration() {
        Optional<IntegrationType> type = newIntegrationType();
        JsonNode sent = data.raw(CONFIGURATION);
        if (sent == null) {
            data.missing(CONFIGURATION);
            return Optional.empty();
        }
        return type.map(
                known -> ConfigurationRequest.read(known, data.path(CONFIGURATION), sent, faults));
    }

    private Optional<IntegrationType> newIntegrationType() {
        String name = data.requiredText(INTEGRATION_TYPE);
        Optional<IntegrationType> type = IntegrationType.ofWireName(name);
        if (type.isEmpty() && !name.isBlank()) {
            data.wrong(INTEGRATION_TYPE, "must be one of " + IntegrationType.choices());
        }
        return type;
    }

    private Configuration changedConfiguration(Configuration current) {
        JsonNode sent = data.raw(CONFIGURATION);
        return sent == null
                ? current
                : ConfigurationRequest.change(current, data.path(CONFIGURATION), sent, faults);
    }

    /** Whether a member is there, be it as {@code null}. */
    private boolean changes(String name) {
        return body.path("data").has(name);
    }
}
