package dev.tidings.kit.identity;

import dev.tidings.kit.problem.CommonProblem;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets requests pass that need no token, for what their resource says of itself. */
public final class Admissions {

    private static final String ADMITTED = "tidings.admitted";
    private static final int BEFORE_TOKENS = Priorities.AUTHENTICATION - 1;

    private final Instance<InternalAccess> internal;

    Admissions(Instance<InternalAccess> internal) {
        this.internal = internal;
    }

    @OpenToAll
    @ServerRequestFilter(nonBlocking = true, priority = BEFORE_TOKENS)
    public void admitAll(ContainerRequestContext request) {
        request.setProperty(ADMITTED, true);
    }

    /** A stranger is told what is told of a path that does not exist. */
    @InternalOnly
    @ServerRequestFilter(nonBlocking = true, priority = BEFORE_TOKENS)
    public void admitServices(ContainerRequestContext request) {
        String secret = request.getHeaderString(InternalAccess.HEADER);
        if (internal.isUnsatisfied() || !internal.get().knows(secret)) {
            throw new CommonProblem.NotFound();
        }
        request.setProperty(ADMITTED, true);
    }

    static boolean has(ContainerRequestContext request) {
        return request.getProperty(ADMITTED) != null;
    }
}
