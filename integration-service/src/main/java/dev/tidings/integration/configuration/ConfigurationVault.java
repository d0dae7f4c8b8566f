package dev.tidings.integration.configuration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidings.kit.secret.SecretCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * Turns a configuration into what is stored, and back: its members by name, the secrets encrypted
 * and bound to the integration and the member they belong to.
 */
@ApplicationScoped
public class ConfigurationVault {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final SecretCipher cipher;

    ConfigurationVault(SecretCipher cipher) {
        this.cipher = cipher;
    }

    public Map<String, Object> seal(UUID integration, Configuration configuration) {
        return MAPPER.convertValue(
                configuration.mapSecrets(
                        (field, secret) -> cipher.encrypt(secret, context(integration, field))),
                MEMBERS);
    }

    /**
     * The configuration that was sealed.
     *
     * @throws IllegalStateException when it was sealed for another integration, or under a master
     *     key that is not at hand
     */
    public Configuration open(UUID integration, IntegrationType type, Map<String, Object> sealed) {
        return MAPPER.convertValue(sealed, type.configuration())
                .mapSecrets((field, secret) -> cipher.decrypt(secret, context(integration, field)));
    }

    private static String context(UUID integration, String field) {
        return integration + "/" + field;
    }
}
