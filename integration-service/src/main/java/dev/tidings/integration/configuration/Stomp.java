package dev.tidings.integration.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.integration.wire.TextRule;
import dev.tidings.kit.json.Fields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A destination of a STOMP broker.
 *
 * @param addresses the broker's addresses, tried in this order
 * @param virtualHost what a login says for its host; ours, not the contract's
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Stomp(
        String username,
        String password,
        String destination,
        List<String> addresses,
        @JsonProperty(VIRTUAL_HOST) @Nullable String virtualHost)
        implements Configuration {

    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";
    private static final String DESTINATION = "destination";
    private static final String ADDRESSES = "addresses";
    private static final String VIRTUAL_HOST = "virtual_host";
    private static final int MAX_HOST = 255;
    private static final int MAX_CREDENTIAL = 1_024;
    private static final int MAX_DESTINATION = 1_024;

    public Stomp {
        addresses = List.copyOf(addresses);
    }

    static Stomp read(Fields fields) {
        fields.refuseOthersThan(Set.of(USERNAME, PASSWORD, DESTINATION, ADDRESSES, VIRTUAL_HOST));
        String virtualHost = fields.text(VIRTUAL_HOST);
        TextRule.LINE.check(fields, VIRTUAL_HOST, virtualHost, MAX_HOST);
        return new Stomp(
                TextRule.LINE.required(fields, USERNAME, MAX_CREDENTIAL),
                TextRule.LINE.required(fields, PASSWORD, MAX_CREDENTIAL),
                TextRule.LINE.required(fields, DESTINATION, MAX_DESTINATION),
                Addresses.stomp(fields, ADDRESSES),
                virtualHost == null || virtualHost.isEmpty() ? null : virtualHost);
    }

    @Override
    public IntegrationType type() {
        return IntegrationType.STOMP;
    }

    @Override
    public Configuration masked() {
        return mapSecrets((field, secret) -> Masking.mask(secret));
    }

    @Override
    public Configuration mapSecrets(SecretMapping mapping) {
        return new Stomp(
                username, mapping.replace(PASSWORD, password), destination, addresses, virtualHost);
    }

    @Override
    public String toString() {
        return "Stomp[username=" + username + ", destination=" + destination + "]";
    }
}
