package dev.tidings.kit.identity;

import dev.tidings.kit.problem.CommonProblem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the request under way. */
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    /**
     * The caller, whatever the token permits.
     *
     * @throws CommonProblem.NoCredentials when the request is not one of the public API
     */
    public Caller verified() {
        if (caller == null) {
            throw new CommonProblem.NoCredentials();
        }
        return caller;
    }

    /**
     * The caller, if the token permits this.
     *
     * @throws CommonProblem.Forbidden when it does not
     */
    public Caller allowed(Scope scope) {
        Caller known = verified();
        if (!known.may(scope)) {
            throw CommonProblem.Forbidden.lacks(scope.claim());
        }
        return known;
    }

    /** The caller, if the request had to show who makes it. */
    public Optional<Caller> known() {
        return Optional.ofNullable(caller);
    }

    void authenticated(Caller as) {
        this.caller = as;
    }
}
