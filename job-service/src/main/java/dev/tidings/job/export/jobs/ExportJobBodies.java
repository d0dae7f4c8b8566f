package dev.tidings.job.export.jobs;

import dev.tidings.kit.body.BodyRule;
import dev.tidings.kit.identity.Scope;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large a request for an export may be, and who may send it. */
final class ExportJobBodies {

    private static final int MAX_BODY = 64 * 1024;

    private ExportJobBodies() {}

    @Produces
    @Singleton
    static BodyRule bodies() {
        return new BodyRule(ExportJobResource.class, "create", Scope.JOBS_WRITE, MAX_BODY);
    }
}
