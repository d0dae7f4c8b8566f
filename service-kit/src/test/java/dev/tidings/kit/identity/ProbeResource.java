package dev.tidings.kit.identity;

import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.ConnectException;

/** What a service's resources do with the kit. */
@Path("/")
public class ProbeResource {

    private final CurrentCaller caller;

    ProbeResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/v2/probe/store")
    public Uni<String> store() {
        return Uni.createFrom().item(caller.allowed(Scope.JOBS_READ).store().toString());
    }

    @GET
    @Path("/api/v3/probe/store")
    public Uni<String> storeInTheOtherDialect() {
        return store();
    }

    @GET
    @Path("/v2/probe/bug")
    public Uni<String> bug() {
        return Uni.createFrom().failure(new IllegalStateException("password=hunter2"));
    }

    @GET
    @Path("/v2/probe/away")
    public Uni<String> away() {
        return Uni.createFrom().failure(new ConnectException("db:5432"));
    }

    @GET
    @Path("/v2/probe/conflict")
    public Uni<String> conflict() {
        return Uni.createFrom().failure(new CommonProblem.Conflict());
    }

    @GET
    @Path("/probe/other")
    public Uni<String> elsewhere() {
        return Uni.createFrom().item("elsewhere");
    }

    @GET
    @OpenToAll
    @Path("/v2/probe/open")
    public Uni<String> open() {
        return Uni.createFrom().item("open");
    }

    @GET
    @InternalOnly
    @Path("/internal/probe")
    public Uni<String> internal() {
        return Uni.createFrom().item("internal");
    }
}
