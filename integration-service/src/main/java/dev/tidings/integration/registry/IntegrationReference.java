package dev.tidings.integration.registry;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What is left to say of an integration that was deleted. */
@RegisterForReflection
record IntegrationReference(String type, UUID id) {

    static IntegrationReference to(UUID id) {
        return new IntegrationReference("integration", id);
    }
}
