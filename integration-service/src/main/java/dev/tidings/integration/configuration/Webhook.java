package dev.tidings.integration.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.integration.wire.TextRule;
import dev.tidings.kit.json.Fields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A URL that gets a POST for each event. Its secret is sent along in a header and, by the contract,
 * shown in clear.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Webhook(String url, @JsonProperty(SECRET_KEY) @Nullable String secretKey)
        implements Configuration {

    private static final String URL = "url";
    private static final String SECRET_KEY = "secret_key";
    private static final int MAX_SECRET = 1_024;

    static Webhook read(Fields fields) {
        fields.refuseOthersThan(Set.of(URL, SECRET_KEY));
        String secret = fields.text(SECRET_KEY);
        TextRule.HEADER_VALUE.check(fields, SECRET_KEY, secret, MAX_SECRET);
        return new Webhook(
                Addresses.http(fields, URL), secret == null || secret.isEmpty() ? null : secret);
    }

    @Override
    public IntegrationType type() {
        return IntegrationType.WEBHOOK;
    }

    @Override
    public Optional<String> webhookUrl() {
        return Optional.of(url);
    }

    @Override
    public Configuration masked() {
        return this;
    }

    @Override
    public Configuration mapSecrets(SecretMapping mapping) {
        return secretKey == null ? this : new Webhook(url, mapping.replace(SECRET_KEY, secretKey));
    }

    @Override
    public String toString() {
        return "Webhook[url=" + url + "]";
    }
}
