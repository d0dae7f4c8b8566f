package dev.tidings.integration.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource can be read, as an absolute URL. */
@RegisterForReflection
@Schema(name = "SelfLink", description = "Where the resource is.")
public record Links(
        @Schema(
                        description = "Its absolute URL.",
                        examples = "https://api.example.com/v2/events/order-1001-created")
                URI self) {}
