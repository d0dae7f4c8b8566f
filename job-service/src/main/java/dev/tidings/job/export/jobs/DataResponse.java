package dev.tidings.job.export.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The envelope of a single thing in the /v2 dialect. */
@RegisterForReflection
record DataResponse<T>(T data) {}
