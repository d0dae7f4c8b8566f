package dev.tidings.kit.identity;

import dev.tidings.kit.problem.CommonProblem;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of the request under way. */
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    /**
     * The caller, if the token permits this.
     *
     * @throws CommonProblem.Forbidden when it does not
     */
    public Caller allowed(Scope scope) {
        if (caller == null) {
            throw new CommonProblem.Unauthenticated();
        }
        if (!caller.may(scope)) {
            throw new CommonProblem.Forbidden("The access token lacks the scope " + scope.claim());
        }
        return caller;
    }

    void authenticated(Caller as) {
        this.caller = as;
    }
}
