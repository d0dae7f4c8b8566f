package dev.tidings.kit.body;

import dev.tidings.kit.identity.Scope;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Operations that take bodies, as services have them. */
@Path("/")
public class BodyProbeResource {

    static final int MAX_BYTES = 1 << 20;

    @Produces
    @Singleton
    static BodyRule read() {
        return new BodyRule(BodyProbeResource.class, "read", Scope.EVENTS_WRITE, MAX_BYTES);
    }

    @Produces
    @Singleton
    static BodyRule readBlocking() {
        return new BodyRule(BodyProbeResource.class, "readBlocking", Scope.EVENTS_WRITE, MAX_BYTES);
    }

    @Produces
    @Singleton
    static BodyRule hang() {
        return new BodyRule(BodyProbeResource.class, "hang", Scope.EVENTS_WRITE, MAX_BYTES);
    }

    @POST
    @Path("/v2/probe/body")
    public Uni<String> read(byte[] body) {
        return Uni.createFrom().item(String.valueOf(body.length));
    }

    @POST
    @Blocking
    @Path("/api/v3/probe/body")
    public String readBlocking(byte[] body) {
        return String.valueOf(body.length);
    }

    @POST
    @Path("/v2/probe/hang")
    public Uni<String> hang(byte[] body) {
        return Uni.createFrom().nothing();
    }

    @POST
    @Path("/v2/probe/without-a-rule")
    public Uni<String> readWithoutARule(byte[] body) {
        return read(body);
    }
}
