package dev.tidings.integration.wire;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The envelope of an answer that is no list: {@code {"data": …}}. */
@RegisterForReflection
public record DataResponse<T>(T data) {}
