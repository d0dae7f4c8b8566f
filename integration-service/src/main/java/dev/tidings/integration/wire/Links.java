package dev.tidings.integration.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;

/** Where a resource can be read, as an absolute URL. */
@RegisterForReflection
public record Links(URI self) {}
