package dev.tidings.integration.configuration;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * Where and how an integration is reached. As JSON each has the members of the contract, secrets in
 * clear: for the way to a client take {@link #masked()} first.
 *
 * <p>No {@code toString} of a configuration shows a secret.
 */
@RegisterForReflection
public sealed interface Configuration permits Webhook, AwsSqs, Stomp, Kafka {

    IntegrationType type();

    /** Where events are posted to; empty when they go another way. */
    default Optional<String> webhookUrl() {
        return Optional.empty();
    }

    /** What a client may see of it. */
    Configuration masked();

    /** The same with every secret replaced, for instance by its encrypted form. */
    Configuration mapSecrets(SecretMapping mapping);

    /** Replaces one secret. */
    @FunctionalInterface
    interface SecretMapping {

        /**
         * The replacement of a secret.
         *
         * @param field the JSON member the secret stands in
         */
        String replace(String field, String secret);
    }
}
