package dev.tidings.integration.trial;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v2/integrations/{id}/test}. */
class TrialResource implements TrialApi {

    private final TrialService trials;
    private final CurrentCaller caller;

    TrialResource(TrialService trials, CurrentCaller caller) {
        this.trials = trials;
        this.caller = caller;
    }

    @Override
    public Uni<RestResponse<DataResponse<TrialResponse>>> start(UUID id, byte[] body) {
        return trials.start(caller.allowed(Scope.INTEGRATIONS_WRITE), id, body)
                .map(started -> new DataResponse<>(TrialResponse.from(started)))
                .map(RestResponse::accepted);
    }
}
