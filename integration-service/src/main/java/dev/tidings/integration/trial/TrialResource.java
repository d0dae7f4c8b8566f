package dev.tidings.integration.trial;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.body.BodyRule;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v2/integrations/{id}/test}. */
class TrialResource implements TrialApi {

    private static final int MAX_BODY = 4 * 1024;

    private final TrialService trials;
    private final CurrentCaller caller;

    TrialResource(TrialService trials, CurrentCaller caller) {
        this.trials = trials;
        this.caller = caller;
    }

    @Produces
    @Singleton
    static BodyRule bodies() {
        return new BodyRule(TrialResource.class, "start", Scope.INTEGRATIONS_WRITE, MAX_BODY);
    }

    @Override
    public Uni<RestResponse<DataResponse<TrialResponse>>> start(UUID id, byte[] body) {
        return trials.start(caller.allowed(Scope.INTEGRATIONS_WRITE), id, body)
                .map(started -> new DataResponse<>(TrialResponse.from(started)))
                .map(RestResponse::accepted);
    }
}
