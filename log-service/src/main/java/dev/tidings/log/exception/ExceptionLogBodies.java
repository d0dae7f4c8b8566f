package dev.tidings.log.exception;

import dev.tidings.kit.body.BodyRule;
import dev.tidings.kit.identity.Scope;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large the report of an exception may be, and who may send it. */
final class ExceptionLogBodies {

    private ExceptionLogBodies() {}

    @Produces
    @Singleton
    static BodyRule bodies(ExceptionLogConfig config) {
        return new BodyRule(
                ExceptionLogResource.class, "create", Scope.LOGS_WRITE, config.maxBody());
    }
}
