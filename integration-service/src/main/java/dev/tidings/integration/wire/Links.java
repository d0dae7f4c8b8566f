package dev.tidings.integration.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource can be read, as an absolute URL. */
@RegisterForReflection
@Schema(name = "SelfLink")
public record Links(URI self) {}
