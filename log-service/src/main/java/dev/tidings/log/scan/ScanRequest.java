package dev.tidings.log.scan;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What another service asks of a store's logs.
 *
 * @param filter in the language of the /v2 dialect; {@code ""} for all
 * @param after the place of the last log of the page before; {@code null} to begin
 * @param <C> the place of a log among those of its store, oldest first
 */
@RegisterForReflection
public record ScanRequest<C>(String filter, @Nullable C after) {}
