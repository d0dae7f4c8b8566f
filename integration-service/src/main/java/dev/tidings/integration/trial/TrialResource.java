package dev.tidings.integration.trial;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /v2/integrations/{id}/test}. */
@Path("/v2/integrations/{id}/test")
class TrialResource {

    private final TrialService trials;
    private final CurrentCaller caller;

    TrialResource(TrialService trials, CurrentCaller caller) {
        this.trials = trials;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<DataResponse<TrialResponse>> start(@RestPath UUID id, byte[] body) {
        return trials.start(caller.allowed(Scope.INTEGRATIONS_WRITE), id, body)
                .map(started -> new DataResponse<>(TrialResponse.from(started)));
    }
}
