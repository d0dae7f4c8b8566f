package dev.tidings.integration.registry;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left to say of an integration that was deleted. */
@RegisterForReflection
@Schema(name = "IntegrationReference", description = "An integration that is gone.")
record IntegrationReference(
        @Schema(description = "Always `integration`.", enumeration = "integration") String type,
        @Schema(description = "Its id.", examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13")
                UUID id) {

    static IntegrationReference to(UUID id) {
        return new IntegrationReference("integration", id);
    }
}
